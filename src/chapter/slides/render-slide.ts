import type { RootContent } from 'mdast'
import type { Slide, SlideKind } from '../../model/compiled.ts'
import type { Findings, RenderedPiece, RenderPiece } from '../to-html/rendered-piece.ts'
import { besideBackgrounds } from '../tree/background-node.ts'
import { forMedium } from './for-medium.ts'
import type { ChapterNames, NamedSlide } from './name-slides.ts'
import type { FoundAttributes } from './section-attributes.ts'
import { wrapSteps } from './wrap-steps.ts'

/** What slides of one chapter are rendered with. */
export interface SlideContext {
  /** Path of the chapter, relative to the project root. */
  readonly path: string
  readonly names: ChapterNames
  readonly render: RenderPiece
  /** Returns the attributes of a slide's `<section>`. */
  readonly attributesOf: (slide: NamedSlide) => FoundAttributes
}

/** A slide in HTML, and what was found in its pieces. */
export interface RenderedSlide {
  readonly slide: Slide
  readonly findings: readonly Findings[]
}

/** Render a slide: its contents, its notes and its attributes. */
export function renderSlide(named: NamedSlide, context: SlideContext): RenderedSlide {
  const { id, title, line } = named
  const contents = besideBackgrounds(wrapSteps(named.nodes), named.backgrounds)
  const piece = context.render(contents, id, 'slide')
  const notes = renderNotes(named.notes, id, context.render)
  const { attributes, findings } = context.attributesOf(named)
  const slide = {
    id,
    title,
    kind: kindOf(named, context.names),
    html: piece.html,
    notes: notes?.html,
    source: { file: context.path, line },
    attributes,
  }
  return { slide, findings: [piece, ...(notes ? [notes] : []), findings] }
}

/** Render the notes of a slide; undefined where there are none. */
export function renderNotes(
  notes: readonly RootContent[],
  slideId: string,
  render: RenderPiece,
): RenderedPiece | undefined {
  const shown = forMedium('slide', notes)
  return shown.length > 0 ? render(shown, `${slideId}-notes`, 'notes') : undefined
}

/** Return the kind of a slide: one with headings only is a title slide or a section slide. */
function kindOf({ nodes, heading }: NamedSlide, { titleHeading }: ChapterNames): SlideKind {
  const isTitle = nodes.length > 0 && nodes.every((node) => node.type === 'heading')
  if (!isTitle) return 'content'
  return heading !== undefined && heading === titleHeading ? 'chapter' : 'section'
}
