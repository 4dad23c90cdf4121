import type { Heading, RootContent } from 'mdast'
import type { Solution } from '../../model/compiled.ts'
import type { Container } from '../tree/container-node.ts'
import { solutionId } from '../tree/solution-link.ts'
import type { Outline } from './name-slides.ts'

/** Shallowest level of a heading in a solution of the appendix: below the solution's own title. */
const TOP = 4

/** A solution that the handout shows behind everything else (`solutions: end`). */
export interface PendingSolution {
  readonly container: Container
  /** Heading of the section that it solves; undefined before the first one. */
  readonly heading: Heading | undefined
}

/** What a chapter's solutions are rendered with. */
interface SolutionOptions {
  readonly slug: string
  /** Title of the chapter. */
  readonly title: string
  readonly outline: Outline
  readonly typesetTitle: (title: string) => string
  /** Renders nodes; the prefix is of their footnotes. */
  readonly render: (nodes: readonly RootContent[], prefix: string) => string
}

/** Render the solutions of a chapter, each with the section that it belongs to. */
export function renderSolutions(
  pending: readonly PendingSolution[],
  { slug, title, outline, typesetTitle, render }: SolutionOptions,
): readonly Solution[] {
  return pending.map(({ container, heading }, index) => {
    const id = solutionId(slug, index + 1)
    const headingId = heading && outline.places.get(heading)?.id
    const known = outline.headings.find((own) => own.id === headingId)
    return {
      id,
      headingId: known?.id ?? outline.slides[0]?.id ?? outline.titleId,
      title: typesetTitle(known?.title ?? title),
      html: render(container.children.map(lowered), id),
    }
  })
}

/** Put a heading below the title of its solution. */
function lowered(node: RootContent): RootContent {
  if (node.type !== 'heading') return node
  return { ...node, depth: Math.min(6, Math.max(TOP, node.depth + 2)) as Heading['depth'] }
}
