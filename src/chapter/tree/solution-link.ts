import type { RootContent } from 'mdast'
import { type Container, createContainer } from './container-node.ts'

/** Class of the links that lead to the appendix; they are not looked up as links of the author's are. */
export const SOLUTION_LINK = 'to-solution'

/** Make the id of a chapter's solution; `number` from 1. */
export function solutionId(slug: string, number: number): string {
  return `${slug}--solution-${number}`
}

/** Make what stands in the handout in a solution's place: a link to it. */
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
