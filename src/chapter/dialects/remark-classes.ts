import type { Nodes, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast'
import type { VFile } from 'vfile'
import type { RuleId } from '../../model/rule.ts'
import { type Container, createContainer, isContainer, setPlace } from '../container.ts'
import { createSpan } from '../spans.ts'
import type { MarkerLine } from '../syntax/line-syntax.ts'

/** One or more `.class[` at the start of a line. */
export const OPEN: RegExp = /^(?:(?:\.[A-Za-z][\w-]*)+\[[ \t]*)+/
/** A line that closes, and may open the next: `]`, `].right-column[`. */
export const CLOSE: RegExp = /^\]+[ \t]*(?:(?:\.[A-Za-z][\w-]*)+\[)?[ \t]*$/
const INLINE = /((?:\.[A-Za-z][\w-]*)+)\[/
const LEFT = /^(?:pull-left|left-column|left-col|column-left|col-left|column1|column|col)$/
const RIGHT = /^(?:pull-right|right-column|right-col|column-right|col-right|column2|column|col)$/

/** A block whose `]` is yet to come. */
interface Open {
  readonly line: MarkerLine
  readonly classes: readonly string[]
  readonly children: RootContent[]
}

/** Make containers of `.class[…]` around blocks, spans of those in a text, and columns of a left and a right one. */
export function readClasses(tree: Root, file: VFile): void {
  readBlocks(tree, file)
}

/** Read the marks among a node's children, and below. */
function readBlocks(node: Nodes, file: VFile): void {
  if (!('children' in node)) return
  if (node.children.some(({ type }) => type === 'markerLine'))
    node.children = joinColumns(pair(node.children as RootContent[], file)) as never
  if (node.children.some(({ type }) => type === 'text'))
    node.children = readSpans(node.children as PhrasingContent[]) as never
  for (const child of node.children) readBlocks(child, file)
}

/** Pair the opening and closing marks among blocks. */
function pair(nodes: readonly RootContent[], file: VFile): readonly RootContent[] {
  const result: RootContent[] = []
  const stack: Open[] = []
  const add = (node: RootContent): void => {
    const target = stack.at(-1)?.children ?? result
    target.push(node)
  }
  const close = (end: RootContent | undefined): void => {
    const open = stack.pop()
    if (!open) return
    const container = createContainer('div', joinColumns(open.children), {
      classes: open.classes,
      values: {},
    })
    add(setPlace(container, open.line, end))
  }
  const closeAll = (): void => {
    while (stack.length > 0) {
      warn(file, stack.at(-1)?.line)
      close(undefined)
    }
  }
  const openAll = (line: MarkerLine, marks: string): void => {
    for (const [mark] of marks.matchAll(/(?:\.[A-Za-z][\w-]*)+\[/g)) {
      stack.push({ line, classes: mark.slice(1, -1).split('.'), children: [] })
    }
  }
  /** Close what a `]` at the end of a text closes. */
  const addText = (node: RootContent): void => {
    const closes = stack.length > 0 ? takeClosings(node) : 0
    add(node)
    for (let n = 0; n < closes; n++) close(node)
  }
  for (const node of nodes) {
    if (node.type === 'thematicBreak') closeAll()
    if (node.type !== 'markerLine') addText(node)
    else if (OPEN.test(node.mark)) {
      openAll(node, node.mark)
      if (node.children.length > 0) addText({ type: 'paragraph', children: node.children })
    } else if (CLOSE.test(node.mark) && stack.length > 0) {
      for (const _ of node.mark.match(/^\]+/)?.[0] ?? '') close(node)
      openAll(node, node.mark.replace(/^\]+\s*/, ''))
    } else add(node)
  }
  closeAll()
  return result
}

/** Take the `]` off the end of a block that close nothing in its own text. */
function takeClosings(node: RootContent): number {
  const holder = lastPhrasing(node)
  const last = holder?.children.at(-1)
  if (!holder || last?.type !== 'text') return 0
  let depth = 0
  for (const child of holder.children) {
    if (child.type !== 'text') continue
    for (const character of child.value) depth += character === '[' ? 1 : character === ']' ? -1 : 0
  }
  const closings = Math.min(-depth, /\]*\s*$/.exec(last.value)?.[0].trimEnd().length ?? 0)
  if (closings <= 0) return 0
  last.value = last.value.trimEnd().slice(0, -closings).trimEnd()
  return closings
}

/** Find the last paragraph or heading of a block. */
function lastPhrasing(node: Nodes): (Parents & { children: PhrasingContent[] }) | undefined {
  if (node.type === 'paragraph' || node.type === 'heading') return node
  const last = 'children' in node ? node.children.at(-1) : undefined
  return last ? lastPhrasing(last) : undefined
}

/** Make columns of a left and a right block. */
function joinColumns(nodes: readonly RootContent[]): readonly RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    const before = result.at(-1)
    if (isSide(node, RIGHT) && before && isSide(before, LEFT)) {
      const columns = [before, node].map((side) => ({
        ...side,
        name: 'column' as const,
        data: columnData(side),
      }))
      const joined = setPlace(createContainer('columns', columns), before, node)
      result.splice(-1, 1, joined)
    } else result.push(node)
  }
  return result
}

/** Tell a block with the class of a side. */
function isSide(node: RootContent, side: RegExp): node is Container {
  return isContainer(node, 'div') && classesOf(node).some((name) => side.test(name))
}

/** List a container's classes. */
function classesOf(node: Container): readonly string[] {
  const { hProperties } = (node.data ?? {}) as { hProperties?: { className?: readonly string[] } }
  return hProperties?.className ?? []
}

/** Give a column its class besides its own. */
function columnData(node: Container): object {
  return { hName: 'div', hProperties: { className: ['column', ...classesOf(node)] } }
}

/** Make spans of the `.class[…]` in a text. */
function readSpans(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  for (const [index, node] of nodes.entries()) {
    const mark = node.type === 'text' ? INLINE.exec(node.value) : null
    if (node.type !== 'text' || !mark) continue
    const inside = mark.index + mark[0].length
    const end = findEnd(nodes, index, inside)
    if (!end) continue
    const inner = nodes.slice(index, end.index + 1).map((child, n): PhrasingContent => {
      if (child.type !== 'text') return child
      const to = index + n === end.index ? end.offset : undefined
      return { ...child, value: child.value.slice(n === 0 ? inside : 0, to) }
    })
    const classes = (mark[1] ?? '').slice(1).split('.')
    const last = nodes[end.index] as Text
    const around = [
      { ...node, value: node.value.slice(0, mark.index) },
      createSpan(readSpans(inner).filter(hasText), { classes, values: {} }),
    ]
    const rest = readSpans([
      { ...last, value: last.value.slice(end.offset + 1) },
      ...nodes.slice(end.index + 1),
    ])
    return [...nodes.slice(0, index), ...around, ...rest].filter(hasText)
  }
  return nodes
}

/** Find the `]` that closes what was opened before an offset. */
function findEnd(
  nodes: readonly PhrasingContent[],
  first: number,
  inside: number,
): { readonly index: number; readonly offset: number } | undefined {
  let depth = 1
  for (let index = first; index < nodes.length; index++) {
    const node = nodes[index]
    if (node?.type !== 'text') continue
    for (let offset = index === first ? inside : 0; offset < node.value.length; offset++) {
      if (node.value[offset] === '[') depth++
      else if (node.value[offset] === ']' && --depth === 0) return { index, offset }
    }
  }
  return undefined
}

/** Tell what is no empty text. */
function hasText(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== ''
}

/** Say that a block has no end. */
function warn(file: VFile, line: MarkerLine | undefined): void {
  const place = line?.position?.start
  file.message(`Unexpected end of \`${line?.mark}\`, expected a closing \`]\``, {
    ...(place ? { place } : {}),
    ruleId: 'directive-unknown' satisfies RuleId,
    source: 'lutrin',
  })
}
