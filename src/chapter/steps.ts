import type { Nodes, Root, RootContent } from 'mdast'
import { setAttributes } from './attributes.ts'
import { createContainer, isContainer } from './container.ts'

declare module 'mdast' {
  interface RootData {
    /** True where every list of the chapter appears step by step. */
    incremental?: boolean
  }
}

/** Read what appears step by step: `. . .` alone in a paragraph, and the lists of `:::incremental`. */
export function remarkSteps(): (tree: Root) => void {
  return (tree) => {
    readPauses(tree)
    markLists(tree, tree.data?.incremental ?? false)
  }
}

/** Make pauses of paragraphs of three dots. */
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

/** Make fragments of the items of lists. */
function markLists(node: Nodes, incremental: boolean): void {
  if (isContainer(node, 'notes')) return
  const inside = isContainer(node, 'incremental') || (incremental && !isContainer(node, 'nonincremental'))
  if (node.type === 'listItem' && inside) setAttributes(node, { classes: ['fragment'], values: {} })
  if ('children' in node) for (const child of node.children) markLists(child, inside)
}

/** Put what follows a pause into a fragment, on a slide; nodes with their own blocks are looked into. */
export function wrapSteps(nodes: readonly RootContent[]): readonly RootContent[] {
  const inner = nodes.map((node): RootContent => {
    if (!isContainer(node) || isContainer(node, 'notes')) return node
    return { ...node, children: [...wrapSteps(node.children)] }
  })
  const first = inner.findIndex((node) => node.type === 'pause')
  if (first === -1) return inner
  const steps: RootContent[][] = []
  for (const node of inner.slice(first)) {
    if (node.type === 'pause') steps.push([])
    else steps.at(-1)?.push(node)
  }
  const fragments = steps.filter((step) => step.length > 0).map((step) => createContainer('fragment', step))
  return [...inner.slice(0, first), ...fragments]
}
