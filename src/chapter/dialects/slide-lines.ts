import type { ListItem, Nodes, Paragraph, Root, RootContent, ThematicBreak } from 'mdast'
import type { MarkerLine } from '../parse/line-marks.ts'
import { findUnclosedEnd, isSeparated } from '../parse/unclosed-end.ts'
import { isOnlyTags, listUnclosedElements } from '../raw-html/paired-tags.ts'
import { scanTags } from '../raw-html/scan-tags.ts'
import { createContainer, isContainer, setPlace } from '../tree/container-node.ts'
import type { CutRules } from './dialect.ts'

/** Whether a line starts notes. */
type IsStart = (line: MarkerLine) => boolean

/** Make a separator of a line. */
export function breakAt({ position }: MarkerLine): ThematicBreak {
  return { type: 'thematicBreak', ...(position ? { position } : {}) }
}

/** Return cut rules by which only separators start slides, in a chapter that has separators. */
export function breaksAtSeparators(tree: Root): CutRules {
  return isSeparated(tree) ? { split: 'separators' } : {}
}

/**
 * Make speaker notes of the blocks between a line that starts notes and the end of its slide.
 *
 * Notes end at a separator or a step, and in a chapter without separators at a heading. Definitions and slide attributes
 * stay outside of notes, since not every edition has notes.
 */
export function gatherNotes(tree: Root, isStart: IsStart): void {
  const separated = isSeparated(tree)
  const nodes = tree.children.flatMap((node) => [node, ...moveNotesOutOfLists(node, isStart)])
  const result: RootContent[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as RootContent
    if (node.type !== 'markerLine' || !isStart(node)) {
      result.push(node)
      continue
    }
    const end = findUnclosedEnd(nodes, at + 1, {
      deepest: separated ? 0 : 6,
      isEnd: (next) => next.type === 'pause' || (next.type === 'markerLine' && /^-{2,4}$/.test(next.mark)),
    })
    const following = nodes.slice(at + 1, end)
    const others = new Set(
      following.filter((next, n) => servesOthers(next) || closesOthers(next, following.slice(0, n))),
    )
    const own = following.filter((next) => !others.has(next))
    result.push(createNotes(node, own, isStart), ...others)
    at = end - 1
  }
  tree.children = result
}

/**
 * Move the notes inside list items after the list: from a line that starts notes to the end of its item.
 *
 * The first line of an item never starts notes, since it starts with the item's own mark.
 */
function moveNotesOutOfLists(node: Nodes, isStart: IsStart): readonly RootContent[] {
  if (node.type === 'list') return node.children.flatMap((item) => moveNotesOutOfLists(item, isStart))
  if (node.type !== 'listItem') return []
  const line = node.position?.start.line
  const children: readonly RootContent[] = node.children
  const start = children.findIndex(
    (child) => child.type === 'markerLine' && isStart(child) && child.position?.start.line !== line,
  )
  const left = start === -1 ? children : children.slice(0, start)
  const inner = left.flatMap((child) => moveNotesOutOfLists(child, isStart))
  const first = children[start]
  if (first?.type !== 'markerLine') return inner
  node.children = left as ListItem['children']
  return [...inner, createNotes(first, children.slice(start + 1), isStart)]
}

/** Make notes of a line and the blocks after it; another `Note:` in these is text. */
export function createNotes(
  line: MarkerLine,
  following: readonly RootContent[],
  isStart: IsStart,
): RootContent {
  const words = following.flatMap((node): readonly RootContent[] => {
    if (isContainer(node, 'notes')) return node.children
    if (node.type !== 'markerLine' || !isStart(node)) return [node]
    return node.children.length > 0 ? [paragraphOf(node)] : []
  })
  return setPlace(createContainer('notes', withFirstLine(line, words)), line, undefined)
}

/** Whether a node is needed outside of the notes around it. */
function servesOthers({ type }: RootContent): boolean {
  return type === 'definition' || type === 'footnoteDefinition' || type === 'slideAttributes'
}

/** Prepend the words after a mark to the nodes that follow: to a paragraph on the next line, else as a paragraph. */
function withFirstLine(line: MarkerLine, nodes: readonly RootContent[]): readonly RootContent[] {
  if (line.children.length === 0) return nodes
  const first = paragraphOf(line)
  const [next, ...rest] = nodes
  const isSame =
    next?.type === 'paragraph' && next.position?.start.line === (line.position?.start.line ?? 0) + 1
  if (!isSame) return [first, ...nodes]
  return [
    { ...first, children: [...first.children, { type: 'text', value: '\n' }, ...next.children] },
    ...rest,
  ]
}

/** Make a paragraph of the words after a mark. */
function paragraphOf({ children, position }: MarkerLine): Paragraph {
  return { type: 'paragraph', children, ...(position ? { position } : {}) }
}

/** Whether HTML has end tags only, of elements opened before the notes: moved into notes, they would leave these open. */
function closesOthers(node: RootContent, before: readonly RootContent[]): boolean {
  if (node.type !== 'html' || !isOnlyTags(node.value, ({ kind }) => kind === 'end')) return false
  return !listUnclosedElements(before).includes(scanTags(node.value)[0]?.element ?? '')
}
