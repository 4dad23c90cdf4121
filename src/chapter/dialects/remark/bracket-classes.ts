import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../../problems/report-problem.ts'
import { endsUnclosed } from '../../parse/unclosed-end.ts'
import { createContainer, isContainer, setPlace } from '../../tree/container-node.ts'
import { isBlank } from '../../tree/node-text.ts'
import { privateMark } from '../../tree/private-mark.ts'
import {
  bracketsAround,
  isClosed,
  isClosedAfterSeparator,
  liftClosings,
  removeSpareClosings,
} from './bracket-closings.ts'
import { readBracketSpans } from './bracket-spans.ts'
import { type Bracket, findUnpaired } from './brackets.ts'
import { joinSideColumns } from './side-columns.ts'
import { readSpanBlocks } from './span-blocks.ts'

/** One or more `.class[` and nothing else on the line. */
export const OPEN: RegExp = /^(?:(?:\.[\p{L}_-][\p{L}\p{M}\p{N}\p{Cf}_-]*)+\[[ \t]*)+$/u
/** `]` at the start of a line, with what may follow it, as in `].right-column[`; but not the end of a link's text. */
export const CLOSE: RegExp = /^\]+(?![[({:\]])[ \t]*/

/** An open block, whose `]` comes later. */
interface Open {
  readonly node: Nodes
  /** As it was written. */
  readonly mark: string
  readonly children: RootContent[]
}

/**
 * Make containers of `.class[…]` around blocks, spans of `.class[…]` in a text, and columns of a left and a right block.
 *
 * A block without `]` ends before the next separator or at the end of the block around it, with a warning.
 */
export function readBracketClasses(tree: Root, file: VFile): void {
  readBlocks(tree, file)
}

/** Read the marks among a node's children, and in all nodes below it. */
function readBlocks(node: Nodes, file: VFile): void {
  if (!('children' in node)) return
  if (holdsBlocks(node)) node.children = joinLines(liftClosings(node.children as RootContent[])) as never
  for (const child of node.children) readBlocks(child, file)
  if (node.children.some(({ type }) => type === 'text'))
    node.children = readBracketSpans(node.children as PhrasingContent[], String(file.value)) as never
  if (holdsBlocks(node)) node.children = pair(node.children as RootContent[], file, node) as never
}

/** Whether the children of a node are blocks. */
function holdsBlocks(node: Nodes): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(node.type) || isContainer(node)
}

/** Join the words after a `]` with the paragraph on the next line. */
function joinLines(nodes: readonly RootContent[]): readonly RootContent[] {
  const result: RootContent[] = []
  for (const node of nodes) {
    const before = result.at(-1)
    const isNext = node.position?.start.line === (before?.position?.end.line ?? 0) + 1
    if (before?.type === 'markerLine' && before.children.length > 0 && node.type === 'paragraph' && isNext)
      before.children.push({ type: 'text', value: '\n' }, ...node.children)
    else result.push(node)
  }
  return result
}

/** Pair the opening and closing marks among blocks. */
function pair(nodes: readonly RootContent[], file: VFile, parent: Nodes): readonly RootContent[] {
  const result: RootContent[] = []
  const stack: Open[] = []
  const lines = String(file.value).split('\n')
  const add = (...added: readonly RootContent[]): void => {
    const target = stack.at(-1)?.children ?? result
    target.push(...added)
  }
  const open = (node: Nodes, marks: string): void => {
    for (const [mark] of marks.matchAll(/(?:\.[\p{L}_-][\p{L}\p{M}\p{N}\p{Cf}_-]*)+\[/gu))
      stack.push({ node, mark, children: [] })
  }
  const close = (end: Nodes | undefined): void => {
    const last = stack.pop()
    if (!last) return
    const classes = last.mark.slice(1, -1).split('.')
    const container = createContainer('div', joinSideColumns(last.children), { classes, values: {} })
    add(setPlace(container, last.node, end))
  }
  const closeAll = (): void => {
    for (let last = stack.at(-1); last; last = stack.at(-1)) {
      warn(file, last)
      close(undefined)
    }
  }
  /** Add a paragraph, split where it closes a block before it or opens one that goes on after it. */
  const addWords = (paragraph: Paragraph, following: readonly RootContent[]): void => {
    const flow = parent.type === 'listItem' && stack.length === 0 ? 'line' : 'block'
    let from: Bracket = { index: 0, offset: 0, mark: '' }
    const flush = (to: Bracket | undefined): void => {
      const words = sliceWords(paragraph.children, from, to)
      if (words.length > 0) add(...readSpanBlocks({ ...paragraph, children: words }, flow, from.mark !== ''))
    }
    for (const bracket of findUnpaired(paragraph.children)) {
      const closes =
        bracket.mark === ']' ? stack.length > 0 : isClosed(following, lines) || hides(bracket.mark)
      if (!closes) {
        if (bracket.mark !== ']') warn(file, { node: paragraph, mark: bracket.mark })
        continue
      }
      flush(bracket)
      if (bracket.mark === ']') close(paragraph)
      else open(paragraph, bracket.mark)
      from = { ...bracket, offset: bracket.offset + bracket.mark.length }
    }
    flush(undefined)
  }
  for (const [at, node] of nodes.entries()) {
    const following = nodes.slice(at + 1)
    if (endsUnclosed(node, { deepest: 0 }) && stack.length > 0) {
      if (isClosedAfterSeparator(following, stack.length)) add({ type: 'html', value: '<hr>' })
      else {
        closeAll()
        add(node)
      }
    } else if (node.type === 'markerLine' && OPEN.test(node.mark)) open(node, node.mark)
    else if (node.type === 'markerLine' && CLOSE.test(node.mark) && stack.length > 0) {
      const count = node.mark.trim().length
      const spare = Math.max(0, count - stack.length)
      for (let n = 0; n < count; n++) close(node)
      const rest: PhrasingContent[] = spare > 0 ? [{ type: 'text', value: ']'.repeat(spare) }] : []
      if (spare + node.children.length > 0)
        addWords({ ...withPlace(node), type: 'paragraph', children: [...rest, ...node.children] }, following)
    } else if (node.type === 'markerLine' && CLOSE.test(node.mark)) {
      warn(file, { node, mark: node.mark }, 'Unexpected', 'a `.class[` that it closes')
      add(node)
    } else if (node.type === 'paragraph') addWords(node, following)
    else {
      const around = node.type === 'code' ? bracketsAround(node, lines) : { open: '', close: 0 }
      open(node, around.open)
      const closes = around.close + (stack.length > 0 ? removeSpareClosings(node) : 0)
      add(node)
      for (let n = 0; n < closes; n++) close(node)
    }
  }
  closeAll()
  return joinSideColumns(result)
}

/** Whether `.class[` hides what is in it: without an end, the rest of the slide. */
function hides(mark: string): boolean {
  return privateMark(mark.slice(1, -1).split('.')) !== undefined
}

/** Return the position of a node, for what is made of it. */
function withPlace({ position }: Nodes): Pick<Paragraph, 'position'> {
  return position ? { position } : {}
}

/** Return a part of a paragraph, without the white space around it. */
function sliceWords(
  children: readonly PhrasingContent[],
  from: Bracket,
  to: Bracket | undefined,
): PhrasingContent[] {
  const words = children.slice(from.index, to && to.index + 1).map((child, n): PhrasingContent => {
    if (child.type !== 'text') return child
    const end = to !== undefined && from.index + n === to.index ? to.offset : undefined
    return { ...child, value: child.value.slice(n === 0 ? from.offset : 0, end) }
  })
  const shown = words.filter((word) => !isBlank(word) || (word.type === 'text' && word.value === ' '))
  const first = shown[0]
  if (first?.type === 'text' && from.mark !== '') shown[0] = { ...first, value: first.value.trimStart() }
  const last = shown.at(-1)
  if (last?.type === 'text' && to) shown[shown.length - 1] = { ...last, value: last.value.trimEnd() }
  return shown.some((word) => !isBlank(word)) ? shown : []
}

/** Report a bracket without its counterpart. */
function warn(
  file: VFile,
  { node, mark }: { readonly node: Nodes; readonly mark: string },
  what = 'Unexpected end of',
  expected = 'a closing `]`',
): void {
  const place = node.position?.start
  reportProblem(file, {
    rule: 'directive-unknown',
    reason: `${what} \`${mark}\`, expected ${expected}`,
    place,
  })
}
