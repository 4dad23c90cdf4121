import type { SlideFit } from './compiled.ts'

/** A slide, or one of the slides that it was cut into, as it fits its frame. */
interface FittedPart extends SlideFit {
  /** Inner HTML of its `<section>`; undefined where the slide is whole. */
  readonly html?: string | undefined
  /** Text of the headings in it, as the page shows them. */
  readonly headings: readonly string[]
}

/** What measuring a slide gave. */
export interface FittedSlide {
  /** At least one. */
  readonly parts: readonly FittedPart[]
  /** False where text had to become smaller than can be read, or something still does not fit. */
  readonly fits: boolean
}
