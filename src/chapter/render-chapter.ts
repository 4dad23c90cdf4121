import type { Slide, Solution } from '../model/compiled.ts'
import type { References } from '../model/reference-targets.ts'
import type { ChapterInput } from './chapter-input.ts'
import type { ReadChapter } from './read-chapter.ts'
import { createReferenceContext } from './references/reference-context.ts'
import { createSafeReferences } from './references/safe-references.ts'
import { createPieceRenderer } from './render-piece.ts'
import type { CutChapter } from './slides/cut-chapter.ts'
import { handoutFlow } from './slides/handout-flow.ts'
import type { ChapterNames } from './slides/name-slides.ts'
import { renderNotes, renderSlide } from './slides/render-slide.ts'
import { renderSolutions } from './slides/render-solutions.ts'
import { createSectionAttributes } from './slides/section-attributes.ts'
import { createTitleSlide } from './slides/title-slide.ts'
import { type Findings, mergeFindings } from './to-html/rendered-piece.ts'

/** A chapter in HTML, and everything that was found in its pieces. */
export interface RenderedChapter {
  readonly slides: readonly Slide[]
  readonly handout: string
  readonly solutions: readonly Solution[]
  readonly findings: Findings
}

/** Render the slides of a chapter, its part of the handout and its solutions, from the same nodes. */
export function renderChapter(
  input: ChapterInput,
  { formulas }: Pick<ReadChapter, 'formulas'>,
  cut: CutChapter,
  names: ChapterNames,
  known: References,
): RenderedChapter {
  const { path, slug, safe } = input
  const references = createReferenceContext(input, safe ? createSafeReferences(known) : known)
  const render = createPieceRenderer({ input, tree: cut.tree, formulas, references })
  const attributesOf = createSectionAttributes(input, references)

  const slides = names.slides.map((slide) => renderSlide(slide, { path, names, render, attributesOf }))
  const notes = renderNotes(cut.notes, names.titleId, render)
  const solutions = renderSolutions(cut.solutions, slug, names, render)
  const handout = render(handoutFlow(cut, names), slug, 'handout')
  return {
    slides: [
      ...(names.hasTitleSlide ? [createTitleSlide(names, path, notes?.html)] : []),
      ...slides.map(({ slide }) => slide),
    ],
    handout: handout.html,
    solutions: solutions.map(({ solution }) => solution),
    findings: mergeFindings([
      ...slides.flatMap(({ findings }) => findings),
      ...(notes ? [notes] : []),
      ...solutions.map(({ findings }) => findings),
      handout,
    ]),
  }
}
