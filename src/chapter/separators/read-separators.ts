import type { Root, RootContent } from 'mdast'
import type { LineMark } from '../parse/line-marks.ts'
import { createContainer, setPlace } from '../tree/container-node.ts'
import { BREAK, NOTES, VERTICAL } from './mask-separators.ts'
import { hasOtherSeparator, isBlankLines, type Separators } from './separators.ts'

const SEPARATOR = new RegExp(`^[${BREAK}${VERTICAL}][${BREAK}${VERTICAL} ]*[ \\t]*$`)
const NOTE = new RegExp(`^${NOTES}[${NOTES} ]*[ \\t]*`)
/** Classes of slides whose vertical separators stand between columns. */
const COLUMNS = /^(?:two|three|multi)-?col(?:umn)?s?\b|^columns?$/i

/** The lines of the masked text. */
export const SEPARATOR_MARKS: readonly LineMark[] = [
  {
    example: '##==##',
    starts: `${BREAK}${VERTICAL}`,
    measure: (line) => SEPARATOR.exec(line)?.[0].length ?? 0,
  },
  { example: 'Note:', starts: NOTES, measure: (line) => NOTE.exec(line)?.[0].length ?? 0 },
]

/** Whether a line of the masked text is a separator or starts notes. */
export function isSeparatorLine(line: string): boolean {
  const text = line.replace(/^ {1,3}/, '')
  return SEPARATOR.test(text) || NOTE.test(text)
}

/** Whether a mark starts notes. */
export function isNotesMark(mark: string): boolean {
  return NOTE.test(mark)
}

/** Make slide breaks of separators, columns of those in a slide with columns, and lines across the slide of `---`. */
export function readSeparators(tree: Root, source: string, separators: Separators): void {
  const isRule = hasOtherSeparator(separators)
  const blank = [...separators.slide, ...separators.vertical].filter(isBlankLines)
  const slides: RootContent[][] = [[]]
  const result: RootContent[] = []
  for (const node of isRule ? tree.children.map(ruleOf) : tree.children) {
    if (node.type === 'markerLine' && node.mark.startsWith(BREAK)) {
      result.push(...joinColumns(slides.pop() ?? []), breakAt(node))
      slides.push([])
    } else slides.at(-1)?.push(node)
  }
  tree.children = [...result, ...joinColumns(slides.pop() ?? [])]
  if (blank.length > 0) breakAtBlankLines(tree, source, blank)
}

/** Insert separators at the blank lines that match a pattern. */
function breakAtBlankLines(tree: Root, source: string, patterns: readonly RegExp[]): void {
  tree.children = tree.children.flatMap((node, index): readonly RootContent[] => {
    const end = tree.children[index - 1]?.position?.end.offset
    // A character stands for the text before the gap: `^` must not match at the end of its line.
    const gap = end === undefined ? '' : `.${source.slice(end, node.position?.start.offset)}`
    return patterns.some((pattern) => gap.search(pattern) !== -1) ? [{ type: 'thematicBreak' }, node] : [node]
  })
}

/** Make columns of the parts of a slide with a class for columns; else make slides of them. */
function joinColumns(nodes: readonly RootContent[]): readonly RootContent[] {
  const isBetween = (node: RootContent): boolean =>
    node.type === 'markerLine' && node.mark.startsWith(VERTICAL)
  const hasColumns = nodes.some(
    (node) => node.type === 'slideAttributes' && node.attributes.classes.some((name) => COLUMNS.test(name)),
  )
  if (!nodes.some(isBetween) || !hasColumns)
    return nodes.map((node) => (isBetween(node) ? breakAt(node) : node))
  const start = nodes.findIndex((node) => !['heading', 'slideAttributes'].includes(node.type))
  const last = nodes.findLastIndex(isBetween)
  const notes = nodes.slice(last + 1).findIndex((node) => node.type === 'markerLine')
  const end = notes === -1 ? nodes.length : last + 1 + notes
  const columns: RootContent[][] = [[]]
  for (const node of nodes.slice(start, end)) {
    if (isBetween(node)) columns.push([])
    else columns.at(-1)?.push(node)
  }
  const first = nodes[start] as RootContent
  const made = columns.map((children) =>
    setPlace(createContainer('column', children), children[0] ?? first, children.at(-1)),
  )
  const all = setPlace(createContainer('columns', made), first, nodes[end - 1])
  return [...nodes.slice(0, start), all, ...nodes.slice(end)]
}

/** Make a separator of a line. */
function breakAt({ position }: RootContent): RootContent {
  return { type: 'thematicBreak', ...(position ? { position } : {}) }
}

/** Make a line across the slide of a separator of dashes. */
function ruleOf(node: RootContent): RootContent {
  const { position } = node
  const isDashes =
    (node.type === 'thematicBreak' && position !== undefined) ||
    (node.type === 'markerLine' && node.mark === '---')
  return isDashes ? { type: 'html', value: '<hr>', ...(position ? { position } : {}) } : node
}
