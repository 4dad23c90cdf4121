import type { Nodes, Parents } from 'mdast'

/** Visits one node; where it replaced the node, it may return the index of the sibling to continue with. */
type Visitor = (node: Nodes, index: number, parent: Parents) => number | undefined

/**
 * Visit the descendants of a node, each before its children.
 *
 * Not unist-util-visit, which defines a property on a new function for each node: with one walk a plugin, that took a
 * fifth of a build's time.
 */
export function walk(parent: Nodes, visitor: Visitor): void {
  if (!('children' in parent)) return
  const children = parent.children as Nodes[]
  for (let index = 0; index < children.length; index++) {
    const node = children[index] as Nodes
    const next = visitor(node, index, parent)
    if (next !== undefined) index = next - 1
    else walk(children[index] as Nodes, visitor)
  }
}
