import type { SlideFit } from './compiled.ts'

/** A slide, or one of the parts that it was cut into, at the size at which it fits its frame. */
export interface MeasuredPart extends SlideFit {
  /** Inner HTML of its `<section>`; undefined where the slide was not cut. */
  readonly html?: string | undefined
  /** Text of the headings in it, without the number of the part. */
  readonly headings: readonly string[]
}

/** What the browser measured of a slide. `continueSlides` makes the deck's slides from it. */
export interface MeasuredSlide {
  /** At least one. */
  readonly parts: readonly MeasuredPart[]
  /** False where text is too small to read, or where the slide still does not fit. */
  readonly fits: boolean
  /** Diagrams whose labels are too small to be read; none: undefined. */
  readonly smallLabels?: readonly SmallLabels[]
}

/** A diagram whose labels are too small to be read. */
export interface SmallLabels {
  /** Its index among the diagrams of the slide. */
  readonly diagram: number
  /** Size of most of its text, in pixels of the slide. */
  readonly size: number
}
