import type { RootContent } from 'mdast'
import { createContainer, isContainer } from '../tree/container-node.ts'

/** Wrap what follows each pause in a fragment, in containers too. */
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
