import type { Heading, RootContent } from 'mdast'
import type { Solution } from '../../model/compiled.ts'
import type { Findings, RenderPiece } from '../to-html/rendered-piece.ts'
import type { Container } from '../tree/container-node.ts'
import { solutionId } from '../tree/solution-link.ts'
import type { ChapterNames } from './name-slides.ts'

/** Shallowest level of a heading in a solution of the appendix: below the solution's own title. */
const TOP = 4

/** A solution that the handout shows at its end (`solutions: end`). */
export interface PendingSolution {
  readonly container: Container
  /** Heading of the section that it solves; undefined before the first one. */
  readonly heading: Heading | undefined
}

/** A solution in HTML, and what was found in it. */
export interface RenderedSolution {
  readonly solution: Solution
  readonly findings: Findings
}

/** Render the solutions of a chapter, each with a link to the section that it solves. */
export function renderSolutions(
  pending: readonly PendingSolution[],
  slug: string,
  names: ChapterNames,
  render: RenderPiece,
): readonly RenderedSolution[] {
  return pending.map(({ container, heading }, index) => {
    const id = solutionId(slug, index + 1)
    const placedId = heading && names.headingPlaces.get(heading)?.id
    const section = names.headings.find((candidate) => candidate.id === placedId)
    const piece = render(container.children.map(lowerHeading), id, 'handout')
    const solution = {
      id,
      headingId: section?.id ?? names.slides[0]?.id ?? names.titleId,
      title: section?.title ?? names.title,
      html: piece.html,
    }
    return { solution, findings: piece }
  })
}

/** Lower the level of a heading below that of its solution's title. */
function lowerHeading(node: RootContent): RootContent {
  if (node.type !== 'heading') return node
  return { ...node, depth: Math.min(6, Math.max(TOP, node.depth + 2)) as Heading['depth'] }
}
