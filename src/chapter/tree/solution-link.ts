import type { RootContent } from 'mdast'
import { type Container, createContainer } from './container-node.ts'

/** Class of our links to solutions at the end of the handout, which are not looked up as the author's links are. */
export const SOLUTION_LINK = 'to-solution'

/** Return the id of a chapter's solution; `number` from 1. */
export function solutionId(slug: string, number: number): string {
  return `${slug}--solution-${number}`
}

/** Make the link that replaces a solution in the handout and leads to it. */
export function solutionLink(id: string, label: string): Container {
  const link: RootContent = {
    type: 'paragraph',
    children: [
      {
        type: 'link',
        url: `#${id}`,
        children: [{ type: 'text', value: `${label} →` }],
        data: { hProperties: { className: [SOLUTION_LINK] } },
      },
    ],
  }
  return createContainer('handout', [link])
}
