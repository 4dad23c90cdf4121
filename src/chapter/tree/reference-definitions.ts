import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast'

/** What stands in one place of a chapter and is referred to in others. */
type Defined = Definition | FootnoteDefinition

/**
 * Find the definitions that a piece of a chapter needs.
 *
 * Only those, since each piece is rendered with its own: all of them for every slide would take time that grows with the
 * square of a chapter's length.
 *
 * @param tree The whole chapter.
 * @returns Gives, for some of its nodes, what they refer to, in the chapter's order; a footnote's own references too.
 */
export function createDefinitionFinder(
  tree: Root,
): (nodes: readonly RootContent[]) => readonly RootContent[] {
  const known = new Map<string, Defined>()
  walkAll(tree, (node) => {
    if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return
    const key = keyOf(node.type === 'definition', node.identifier)
    if (!known.has(key)) known.set(key, node)
  })
  return (nodes) => {
    if (known.size === 0) return []
    const needed = new Set<Defined>()
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

/** Tell links' and footnotes' definitions apart, which may have the same name. */
function keyOf(isLink: boolean, identifier: string): string {
  return `${isLink ? 'link' : 'note'}:${identifier.toLowerCase()}`
}

/** Visit a node and everything below it. */
function walkAll(node: Nodes, visitor: (node: Nodes) => void): void {
  visitor(node)
  if ('children' in node) for (const child of node.children) walkAll(child, visitor)
}
