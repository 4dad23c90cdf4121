import type { ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/**
 * Put an author's elements in code, such as `<mark>`, around the highlighted pieces of the same text.
 *
 * @param own The author's nodes.
 * @param highlighted Nodes with exactly the same text.
 */
export function mergeCode(
  own: readonly ElementContent[],
  highlighted: readonly ElementContent[],
): ElementContent[] {
  let rest = highlighted
  /** Rebuild some of the author's nodes from highlighted ones. */
  const build = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): readonly ElementContent[] => {
      if (node.type === 'element') return [{ ...node, children: build(node.children) }]
      if (node.type !== 'text') return [node]
      const [before, after] = splitAt(rest, node.value.length)
      rest = after
      return before
    })
  return build(own)
}

/** Split nodes after a number of characters; an element across the place is in both halves. */
function splitAt(
  nodes: readonly ElementContent[],
  length: number,
): readonly [readonly ElementContent[], readonly ElementContent[]] {
  let left = length
  for (const [n, node] of nodes.entries()) {
    const size = node.type === 'comment' ? 0 : textOf(node).length
    if (left >= size) {
      left -= size
      if (left === 0) return [nodes.slice(0, n + 1), nodes.slice(n + 1)]
      continue
    }
    const [before, after] = [nodes.slice(0, n), nodes.slice(n + 1)]
    if (left === 0) return [before, nodes.slice(n)]
    if (node.type === 'text') {
      const halves = [node.value.slice(0, left), node.value.slice(left)]
      const [first, second] = halves.map((value): ElementContent => ({ type: 'text', value }))
      return [
        [...before, ...(first ? [first] : [])],
        [...(second ? [second] : []), ...after],
      ]
    }
    if (node.type !== 'element') continue
    const [first, second] = splitAt(node.children, left)
    return [
      [...before, { ...node, children: [...first] }],
      [{ ...node, children: [...second] }, ...after],
    ]
  }
  return [nodes, []]
}
