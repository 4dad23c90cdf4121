/** Sizes of text that a slide tries, of its full size; at 30 px the last but one is the floor of 20 px. */
const STEPS = [1, 0.93, 0.87, 0.8, 0.73, 0.67]
/** In print a page cannot scroll, so text may become smaller still. */
const PRINT_STEPS = [...STEPS, 0.6, 0.53, 0.47, 0.4]

/** Pixels of code and tables that can be read from the last row. */
const READABLE = 20

/** How slides are fitted. */
export interface FitOptions {
  /** True where slides become pages. */
  readonly print: boolean
  /** Selects what is made as narrow as its slide; other wide things scroll in their own box. */
  readonly narrow: string
}

/**
 * Shrink the text of every slide that is taller or wider than its frame, in steps; what still does not fit scrolls.
 *
 * All slides are measured together, step by step, so that the browser lays the deck out once a step.
 */
export function fitSlides(reveal: HTMLElement, { print, narrow }: FitOptions): void {
  const slides = [...reveal.querySelectorAll<HTMLElement>('.slides section[data-source]')]
  reveal.classList.add('measuring')
  for (const slide of slides) {
    slide.classList.remove('scrolls')
    slide.removeAttribute('tabindex')
    slide.style.removeProperty('--fit')
  }
  narrowWideThings(slides, narrow)
  let tall = slides.filter(overflows)
  for (const step of print ? PRINT_STEPS : STEPS) {
    for (const slide of tall) slide.style.setProperty('--fit', String(step))
    tall = tall.filter(overflows)
  }
  for (const slide of tall) {
    slide.classList.add('scrolls')
    if (!print) slide.tabIndex = 0
  }
  reveal.classList.remove('measuring')
}

/** Tell whether a slide's content is taller than its frame. */
function overflows(slide: HTMLElement): boolean {
  return slide.scrollHeight > slide.clientHeight + 1
}

/** Make what is too wide as narrow as its slide; where its style forbids to be that small, its lines wrap. */
function narrowWideThings(slides: readonly HTMLElement[], selector: string): void {
  const things = slides.flatMap((slide) => [...slide.querySelectorAll<HTMLElement>(selector)])
  for (const thing of things) {
    thing.classList.remove('wraps')
    thing.style.removeProperty('--widest')
  }
  const wide = things.filter(isTooWide).map((thing) => ({
    thing,
    size: (fontSize(thing) * inner(thing).clientWidth) / inner(thing).scrollWidth,
  }))
  for (const { thing, size } of wide) thing.style.setProperty('--widest', `${Math.floor(size * 10) / 10}px`)
  const stillWide = wide.filter(({ thing }) => isTooWide(thing))
  for (const { thing } of stillWide) {
    thing.classList.add('wraps')
    // If lines have to wrap, they may as well be read from the last row.
    thing.style.setProperty('--widest', `${READABLE}px`)
  }
}

/** Tell whether something has lines that are longer than its box. */
function isTooWide(thing: HTMLElement): boolean {
  return inner(thing).scrollWidth > inner(thing).clientWidth + 1
}

/** Find what holds the lines: the code in its box, whose padding is no room for text. */
function inner(thing: HTMLElement): Element {
  return thing.querySelector(':scope > code') ?? thing
}

/** Read the size of an element's text, in pixels. */
function fontSize(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).fontSize)
}
