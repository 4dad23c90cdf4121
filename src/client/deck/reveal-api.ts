/** Options of reveal.js by name. */
export type Options = Readonly<Record<string, unknown>>

/** Position of a slide: column, slide in the column, fragment. */
interface Indices {
  readonly h: number
  readonly v: number | undefined
  readonly f?: number | undefined
}

/** The part of reveal.js that the scripts use; an earlier script of the page loads it. */
export interface RevealApi {
  readonly initialize: (options: Options) => Promise<unknown>
  readonly getConfig: () => Options
  readonly on: (type: string, listener: () => void) => void
  readonly layout: () => void
  readonly slide: (h: number, v?: number, f?: number) => void
  readonly getSlides: () => HTMLElement[]
  readonly getCurrentSlide: () => HTMLElement | undefined
  readonly getIndices: (slide?: Element) => Indices
  /** The part of the URL after `#` that names the current slide. */
  readonly getSlidePath: () => string
  readonly isPaused: () => boolean
  readonly togglePause: () => void
  readonly toggleOverview: (open?: boolean) => void
  readonly toggleJumpToSlide: (open: boolean) => void
  /** Closes what lies over the slides: an enlarged picture, the help. */
  readonly hidePreview: () => void
  readonly addKeyBinding: (
    binding: { readonly keyCode: number; readonly key: string; readonly description: string },
    action: () => void,
  ) => void
}

/** A plugin of reveal.js. */
export interface RevealPlugin {
  readonly id: string
  readonly init: (reveal: RevealApi) => unknown
}

/** Show a slide, in whatever column it is. */
export function showSlide(reveal: RevealApi, slide: Element): void {
  const { h, v } = reveal.getIndices(slide)
  reveal.slide(h, v)
}
