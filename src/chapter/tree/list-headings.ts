import type { Heading, RootContent } from 'mdast'
import { isContainer } from './container-node.ts'

/** List the headings among some nodes, directly or in containers. */
export function listHeadings(nodes: readonly RootContent[]): readonly Heading[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [node]
    return isContainer(node) ? listHeadings(node.children) : []
  })
}
