import type { Node, Nodes, Parents, PhrasingContent, Text } from 'mdast'
import { type Attributes, setAttributes } from './attributes.ts'

declare module 'mdast' {
  interface RootContentMap {
    span: Span
  }
  interface PhrasingContentMap {
    span: Span
  }
}

/** Inline text with attributes: pandoc's `[text]{.class}`, remark's `.class[text]`. */
export interface Span extends Node {
  type: 'span'
  children: PhrasingContent[]
}

/** Make a span with attributes. */
export function createSpan(children: readonly PhrasingContent[], attributes: Attributes): Span {
  const span: Span = { type: 'span', children: [...children], data: { hName: 'span' } }
  setAttributes(span, attributes)
  return span
}

/**
 * Replace the brackets at the end of a text node, `…[text]`, with a span.
 *
 * @param last Index of the text node among the children.
 * @returns The index of the span; undefined where there are no such brackets.
 */
export function wrapSpan(node: Parents, last: number, attributes: Attributes): number | undefined {
  const children = node.children as PhrasingContent[]
  const end = children[last]
  if (end?.type !== 'text' || !end.value.endsWith(']')) return undefined
  const open = findOpening(children, last)
  if (!open) return undefined
  const { index, offset } = open
  const first = children[index] as Text
  const inner = children.slice(index, last + 1).map((child, n): PhrasingContent => {
    if (child.type !== 'text') return child
    const to = index + n === last ? child.value.length - 1 : undefined
    return { ...child, value: child.value.slice(n === 0 ? offset + 1 : 0, to) }
  })
  const before = first.value.slice(0, offset)
  const span = createSpan(inner.filter(isNotEmpty), attributes)
  const shown: PhrasingContent[] = before === '' ? [span] : [{ ...first, value: before }, span]
  if (first.position && end.position) span.position = { start: first.position.start, end: end.position.end }
  children.splice(index, last + 1 - index, ...shown)
  return index + shown.length - 1
}

/** Find the opening bracket that matches the last closing bracket of a text node. */
function findOpening(
  children: readonly Nodes[],
  last: number,
): { readonly index: number; readonly offset: number } | undefined {
  let depth = 0
  for (let index = last; index >= 0; index--) {
    const node = children[index]
    if (node?.type !== 'text') continue
    for (let offset = node.value.length - 1; offset >= 0; offset--) {
      const character = node.value[offset]
      if (character === ']') depth++
      else if (character === '[' && --depth === 0) return { index, offset }
    }
  }
  return undefined
}

/** Whether a node is anything but an empty text. */
function isNotEmpty(node: PhrasingContent): boolean {
  return node.type !== 'text' || node.value !== ''
}
