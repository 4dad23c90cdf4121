import type { Nodes, Root } from 'mdast'
import { setAttributes } from '../tree/attributes.ts'
import { isContainer } from '../tree/container-node.ts'

declare module 'mdast' {
  interface RootData {
    /** True where every list of the chapter appears step by step. */
    incremental?: boolean
  }
}

/** Read content that appears step by step: `. . .` alone in a paragraph, and the lists of `:::incremental`. */
export function remarkSteps(): (tree: Root) => void {
  return (tree) => {
    readPauses(tree)
    markLists(tree, tree.data?.incremental ?? false)
  }
}

/** Make pauses of paragraphs that consist of three dots. */
function readPauses(node: Nodes): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (const [index, child] of children.entries()) {
    const [only] = child.type === 'paragraph' ? child.children : []
    const isPause = child.type === 'paragraph' && child.children.length === 1 && only?.type === 'text'
    if (isPause && /^\.\s+\.\s+\.$/.test(only.value.trim())) children[index] = { type: 'pause' }
    else readPauses(child)
  }
}

/** Make fragments of list items. */
function markLists(node: Nodes, incremental: boolean): void {
  if (isContainer(node, 'notes')) return
  const inside = isContainer(node, 'incremental') || (incremental && !isContainer(node, 'nonincremental'))
  if (node.type === 'listItem' && inside) setAttributes(node, { classes: ['fragment'], values: {} })
  if ('children' in node) for (const child of node.children) markLists(child, inside)
}
