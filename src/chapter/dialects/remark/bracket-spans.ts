import type { PhrasingContent, Text } from 'mdast'
import { createSpan } from '../../tree/span-node.ts'

declare module 'mdast' {
  interface TextData {
    /** True where a backslash precedes it, `\\.red[`: it is text, not a span. */
    literal?: true
  }
}

/** `.a.b[` in a text. */
const OPENING = /((?:\.[\p{L}_-][\p{L}\p{M}\p{N}\p{Cf}_-]*)+)\[/gu
/** The same in the source, where a backslash may precede it. */
const ESCAPABLE = /(\\?)(?:\.[\p{L}_-][\p{L}\p{M}\p{N}\p{Cf}_-]*)+\[/gu
/** An index in code, and not words: `args.list[0]`. */
const INDEX = /^(?:-?\d+|["'].*["']|[ijkn]|\*|)$/
/** Classes that may follow a word directly and have one digit as content: `x.sup[2]`. */
const CLOSE_CLASSES = /^(?:su[bp]|exp|ind|foot|note|ref|fn)/i

/** Make spans of the `.class[…]` in a text. */
export function readBracketSpans(
  nodes: readonly PhrasingContent[],
  source: string,
): readonly PhrasingContent[] {
  return spansIn(
    nodes.flatMap((node): readonly PhrasingContent[] =>
      node.type === 'text' ? keepEscapes(node, source) : [node],
    ),
  )
}

/** Whether `.class[` in a text is escaped. */
export function isLiteral(node: PhrasingContent): boolean {
  return node.type === 'text' && node.data?.literal === true
}

/** Split a text where the source has a backslash before `.class[`, which the parser removes. */
function keepEscapes(node: Text, source: string): readonly Text[] {
  const { start, end } = node.position ?? {}
  const written = source.slice(start?.offset, end?.offset)
  if (!written.includes('\\.')) return [node]
  const marks = [...written.matchAll(ESCAPABLE)]
  const found = [...node.value.matchAll(OPENING)]
  if (marks.length !== found.length) return [node]
  const result: Text[] = []
  let from = 0
  for (const [n, { index, 0: mark }] of found.entries()) {
    if (marks[n]?.[1] === '') continue
    result.push({ ...node, value: node.value.slice(from, index) })
    result.push({ ...node, value: mark, data: { literal: true } })
    from = index + mark.length
  }
  return [...result, { ...node, value: node.value.slice(from) }].filter(({ value }) => value !== '')
}

/** Make spans among nodes whose escapes are known. */
function spansIn(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const result: PhrasingContent[] = []
  let left = [...nodes]
  for (let found = findSpan(left); found; found = findSpan(left)) {
    result.push(...found.before, found.span)
    left = [...found.after]
  }
  return [...result, ...left].filter(hasText)
}

/** The first span among some nodes, and the nodes around it. */
interface FoundSpan {
  readonly before: readonly PhrasingContent[]
  readonly span: PhrasingContent
  readonly after: readonly PhrasingContent[]
}

/** Find the first span among nodes. */
function findSpan(nodes: readonly PhrasingContent[]): FoundSpan | undefined {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text' || isLiteral(node)) continue
    for (const mark of node.value.matchAll(OPENING)) {
      const inside = mark.index + mark[0].length
      const end = findEnd(nodes, index, inside)
      if (!end || isAccess(node.value, mark, nodes, index, end)) continue
      const inner = nodes.slice(index, end.index + 1).map((child, n): PhrasingContent => {
        if (child.type !== 'text') return child
        const to = index + n === end.index ? end.offset : undefined
        return { ...child, value: child.value.slice(n === 0 ? inside : 0, to) }
      })
      const classes = (mark[1] ?? '').slice(1).split('.')
      const last = nodes[end.index] as Text
      const span = createSpan(spansIn(inner), { classes, values: {} })
      if (node.position && last.position)
        span.position = { start: node.position.start, end: last.position.end }
      return {
        before: [...nodes.slice(0, index), { ...node, value: node.value.slice(0, mark.index) }],
        span,
        after: [{ ...last, value: last.value.slice(end.offset + 1) }, ...nodes.slice(end.index + 1)],
      }
    }
  }
  return undefined
}

/** Whether `.class[…]` is code without backticks, `args.list[0]`. */
function isAccess(
  text: string,
  mark: RegExpMatchArray,
  nodes: readonly PhrasingContent[],
  index: number,
  end: { readonly index: number; readonly offset: number },
): boolean {
  const at = mark.index ?? 0
  if (end.index !== index || !/[\w)]/.test(text[at - 1] ?? ' ') || nodes[index]?.type !== 'text') return false
  const name = (mark[1] ?? '').split('.').at(-1) ?? ''
  return INDEX.test(text.slice(at + mark[0].length, end.offset)) && !CLOSE_CLASSES.test(name)
}

/** Find the `]` for the bracket before an offset. */
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

/** Whether a node is not an empty text. */
function hasText(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== ''
}
