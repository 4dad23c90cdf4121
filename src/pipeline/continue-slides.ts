import type { VFileMessage } from 'vfile-message'
import type { CompiledChapter, Heading, Slide } from '../model/compiled.ts'
import type { MeasuredSlide, SmallLabels } from '../model/measured-slide.ts'
import { createProblem } from '../problems/report-problem.ts'

/** A chapter whose slides fit, and messages about those that do not. */
export interface ContinuedChapter {
  readonly result: CompiledChapter
  readonly messages: readonly VFileMessage[]
}

/**
 * Apply what was measured to the slides of a chapter: each has the size at which it fits, and is followed by continuation
 * slides where it is too long. Headings and anchors lead to the part that shows them.
 *
 * A slide that still has text too small to read is a `slide-overflow` warning at its line, a diagram with such labels a
 * `diagram-small` warning.
 *
 * @param measured By the slides' ids; a slide that was not measured stays as it is.
 * @param taken Ids of the deck's slides; the ids of continuation slides are added.
 */
export function continueSlides(
  compiled: CompiledChapter,
  measured: ReadonlyMap<string, MeasuredSlide>,
  taken: Set<string>,
): ContinuedChapter {
  const messages: VFileMessage[] = []
  const slides = compiled.slides.flatMap((slide): readonly Slide[] => {
    const found = measured.get(slide.id)
    if (!found) return [slide]
    if (!found.fits) messages.push(overflow(slide))
    messages.push(...(found.smallLabels ?? []).map((labels) => smallLabels(slide, labels)))
    return partsOf(slide, found, taken)
  })
  const places = new Map(
    compiled.headings.map((heading) => [
      heading.id,
      partOf(heading, compiled, measured.get(heading.slideId)),
    ]),
  )
  const placeOf = (slideId: string, id: string): string =>
    slides.filter((slide) => slide.part?.of === slideId)[places.get(id) ?? 0]?.id ?? slideId
  const result: CompiledChapter = {
    ...compiled,
    slides,
    headings: compiled.headings.map((heading) => ({
      ...heading,
      slideId: placeOf(heading.slideId, heading.id),
    })),
    anchors: compiled.anchors.map((anchor) => ({
      ...anchor,
      slideId: placeOf(anchor.slideId, anchor.id),
    })),
    aliases: compiled.aliases.map((alias) => ({
      ...alias,
      slideId: placeOf(alias.slideId, alias.id),
    })),
  }
  return { result, messages }
}

/** Return the part of a slide that shows a heading, from 0; parts repeat the slide's title, which belongs to the first. */
function partOf(
  heading: Heading,
  { headings }: CompiledChapter,
  measured: MeasuredSlide | undefined,
): number {
  const [first, ...rest] = measured?.parts ?? []
  const title = first?.headings[0]
  const shown = [
    ...(first?.headings ?? []).map((text) => ({ text, part: 0 })),
    ...rest.flatMap((part, n) =>
      part.headings.slice(part.headings[0] === title ? 1 : 0).map((text) => ({ text, part: n + 1 })),
    ),
  ]
  const own = headings.filter(({ slideId }) => slideId === heading.slideId)
  // The order of the document distinguishes headings with the same text, and headings with formulas.
  if (own.length === shown.length) return shown[own.indexOf(heading)]?.part ?? 0
  return shown.find(({ text }) => text === heading.title)?.part ?? 0
}

/** Create the slides of the parts that one slide was cut into. */
function partsOf(slide: Slide, { parts }: MeasuredSlide, taken: Set<string>): readonly Slide[] {
  return parts.map(({ text, pictures, html }, index): Slide => {
    const fit = { text, pictures }
    if (parts.length === 1) return { ...slide, html: html ?? slide.html, fit }
    const part = { of: slide.id, number: index + 1, count: parts.length }
    const title = `${slide.title} (${part.number}/${part.count})`
    const id = index === 0 ? slide.id : freeId(`${slide.id}--${part.number}`, taken)
    return { ...slide, id, title, html: html ?? slide.html, fit, part }
  })
}

/** Find an id that no slide of the deck has. */
function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted
  while (taken.has(id)) id += '-'
  taken.add(id)
  return id
}

/** Create the message about a slide whose text is too small to read from the last row. */
function overflow({ title, source }: Slide): VFileMessage {
  return createProblem({
    rule: 'slide-overflow',
    reason: `Unexpected amount on the slide \`${title}\`, expected what fits in text that can be read`,
    place: { line: source.line, column: 1 },
    note: 'Its text is smaller than `minTextSize`: cut the slide with `---` where it cannot be cut by itself.',
  })
}

/** Create the message about a diagram whose labels are too small to read from the last row. */
function smallLabels({ source, diagramLines }: Slide, { diagram, size }: SmallLabels): VFileMessage {
  return createProblem({
    rule: 'diagram-small',
    reason: `Unexpected labels of ${size} pixels in a diagram, expected at least \`minTextSize\``,
    place: { line: diagramLines?.[diagram] ?? source.line, column: 1 },
    note: 'Turn it (`flowchart TD`), shorten its labels, or divide it into several diagrams.',
  })
}
