import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast'

/** A node that other places of the chapter refer to. */
type AnyDefinition = Definition | FootnoteDefinition

/**
 * Create the function that finds the definitions which a piece of a chapter refers to, directly or through footnotes.
 *
 * Each piece is rendered with its own definitions only: all of them for every slide would take time that grows with the
 * square of a chapter's length.
 *
 * @param tree The whole chapter.
 * @returns Takes nodes of the chapter; returns their definitions in the chapter's order.
 */
export function createDefinitionFinder(
  tree: Root,
): (nodes: readonly RootContent[]) => readonly RootContent[] {
  const known = new Map<string, AnyDefinition>()
  walkAll(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    const key = keyOf(node.type === 'definition', node.identifier)
    if (!known.has(key)) known.set(key, node)
  })
  return (nodes) => {
    if (known.size === 0) return []
    const needed = new Set<AnyDefinition>()
    const waiting: Nodes[] = [...nodes]
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      walkAll(node, (inner) => {
        if (!('identifier' in inner) || inner.type === 'definition' || inner.type === 'footnoteDefinition')
          return
        const found = known.get(keyOf(inner.type !== 'footnoteReference', inner.identifier))
        if (!found || needed.has(found)) return
        needed.add(found)
        waiting.push(found)
      })
    }
    return needed.size === 0 ? [] : [...known.values()].filter((definition) => needed.has(definition))
  }
}

/** Return the key of a definition; links and footnotes may use the same identifier. */
function keyOf(isLink: boolean, identifier: string): string {
  return `${isLink ? 'link' : 'note'}:${identifier.toLowerCase()}`
}

/** Visit a node and all its descendants. */
function walkAll(node: Nodes, visitor: (node: Nodes) => void): void {
  visitor(node)
  if ('children' in node) for (const child of node.children) walkAll(child, visitor)
}
