import type { Nodes, PhrasingContent, Root, Text } from 'mdast'

/** Show marks that no plugin has read as text, so that nothing is lost. */
export function remarkUnreadMarks(): (tree: Root) => void {
  return (tree) => showMarks(tree)
}

/** Show the marks among a node's children, and in all nodes below it. */
function showMarks(node: Nodes): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (const [index, child] of children.entries()) {
    const position = child.position ? { position: child.position } : {}
    if (child.type === 'inlineMark') children[index] = { type: 'text', value: child.value, ...position }
    else if (child.type === 'markerLine' && /^-{3,}$/.test(child.source))
      children[index] = { type: 'thematicBreak', ...position }
    else if (child.type === 'markerLine') {
      const space = child.children.length > 0 ? ' ' : ''
      const mark: Text = { type: 'text', value: `${child.mark}${space}` }
      const words: PhrasingContent[] = [mark, ...child.children]
      children[index] = { type: 'paragraph', children: words, ...position }
    }
  }
  for (const child of children) showMarks(child)
}
