import type { Slide } from '../../model/compiled.ts'
import { isCounted } from '../../model/counted-slides.ts'
import type { PresentedChapter, PresentedDeck } from '../../model/presented-deck.ts'

/** The properties of a slide that pacing needs. */
type Paced = Pick<Slide, 'id' | 'kind' | 'attributes'>

/** Time of a title slide, as a share of that of a slide with content. */
const TITLE_SHARE = 0.25

/**
 * Divide the minutes of a deck's chapters among their slides, in whole seconds, for the speaker view.
 *
 * Chapters without minutes share the rest of the deck's minutes; the cover belongs to the first group with
 * any time. An author's `data-timing` of a slide stays; a slide that does not count gets no other time.
 *
 * @returns Seconds by slide id; undefined where no time is set.
 */
export function pacing({
  deck,
  coverId,
  parts,
  minutes,
}: PresentedDeck): ReadonlyMap<string, number> | undefined {
  const chapters = parts.flatMap((part) => part.chapters)
  const timed = chapters.filter(({ chapter }) => chapter.settings.minutes !== undefined)
  if (minutes === undefined && !chapters.some(hasTiming)) return undefined
  const planned = timed.reduce((sum, { chapter }) => sum + (chapter.settings.minutes ?? 0), 0)
  const left = Math.max(0, (deck.settings.minutes ?? 0) - planned)
  const others = chapters.filter((chapter) => !timed.includes(chapter)).flatMap(slidesOf)
  const shares = [
    ...timed.map((item) => ({ minutes: item.chapter.settings.minutes ?? 0, slides: slidesOf(item) })),
    { minutes: left, slides: others },
  ]
  const cover: Paced = { id: coverId, kind: 'chapter', attributes: {} }
  const first = shares.find((item) => item.minutes > 0)
  return new Map(
    shares.flatMap((item) => [
      ...share(item.minutes * 60, item === first ? [cover, ...item.slides] : item.slides),
    ]),
  )
}

/** List the slides of a chapter. */
function slidesOf({ compiled }: PresentedChapter): readonly Paced[] {
  return compiled.slides
}

/** Whether an author set the time of a slide of a chapter. */
function hasTiming({ compiled }: PresentedChapter): boolean {
  return compiled.slides.some((slide) => ownTiming(slide) !== undefined)
}

/** Return the seconds that an author set for a slide. */
function ownTiming({ attributes }: Paced): number | undefined {
  const seconds = Number.parseInt(attributes['data-timing'] ?? '', 10)
  return Number.isNaN(seconds) ? undefined : seconds
}

/** Divide seconds among slides, so that the rounded shares add up to the total. */
function share(seconds: number, slides: readonly Paced[]): ReadonlyMap<string, number> {
  const own = slides.reduce((sum, slide) => sum + (ownTiming(slide) ?? 0), 0)
  const weightOf = (slide: Paced): number =>
    ownTiming(slide) === undefined && isCounted(slide) ? (slide.kind === 'content' ? 1 : TITLE_SHARE) : 0
  const weight = slides.reduce((sum, slide) => sum + weightOf(slide), 0)
  const rest = Math.max(0, seconds - own)
  let passed = 0
  return new Map(
    slides.map((slide) => {
      const before = passed
      passed += weight === 0 ? 0 : (rest * weightOf(slide)) / weight
      return [slide.id, ownTiming(slide) ?? Math.round(passed) - Math.round(before)]
    }),
  )
}
