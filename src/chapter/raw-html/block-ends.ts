import type { Nodes, RootContent } from 'mdast'
import { listOpenElements, listPairedTags } from './paired-tags.ts'

/** How often an element is open, and the blocks that wait for its end. */
interface ElementState {
  depth: number
  /** Blocks that opened the element, with its depth before them. */
  readonly waiting: { readonly at: number; readonly depth: number }[]
}

/** Return, for each block that opens an element, the index of the block that closes it. */
export function findBlockEnds(nodes: readonly RootContent[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const states = new Map<string, ElementState>()
  const stateOf = (element: string): ElementState => {
    const state = states.get(element) ?? { depth: 0, waiting: [] }
    states.set(element, state)
    return state
  }
  for (const [at, node] of nodes.entries()) {
    const [opened] = node.type === 'html' ? listOpenElements([node.value]) : []
    const before = opened === undefined ? 0 : stateOf(opened).depth
    const touched = new Set<string>()
    for (const { element, kind } of htmlOf(node).flatMap(listPairedTags)) {
      stateOf(element).depth += kind === 'end' ? -1 : 1
      touched.add(element)
    }
    for (const element of touched) {
      const { depth, waiting } = stateOf(element)
      for (let last = waiting.at(-1); last && last.depth >= depth; last = waiting.at(-1)) {
        ends.set(last.at, at)
        waiting.pop()
      }
    }
    if (opened === undefined) continue
    const { depth, waiting } = stateOf(opened)
    if (depth > before) waiting.push({ at, depth: before })
  }
  return ends
}

/** List the HTML of a block, or of the text of a paragraph. */
function htmlOf(node: Nodes): readonly string[] {
  if (node.type === 'html') return [node.value]
  return node.type === 'paragraph'
    ? node.children.flatMap((child) => (child.type === 'html' ? [child.value] : []))
    : []
}
