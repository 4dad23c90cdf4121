/** Code and tables, whose lines do not break by themselves. */
const WIDE = 'pre, .table'

/**
 * Make code and tables that are wider than their slide narrower: smaller text first, and then broken lines.
 *
 * `--widest` is the size of text at which the widest line fits; the style sheet keeps to the smallest size that can be
 * read, and where that is still too wide, lines wrap at it: names of code and links first, then any word.
 */
export function narrowWideThings(slides: readonly HTMLElement[]): void {
  const things = slides.flatMap((slide) => [...slide.querySelectorAll<HTMLElement>(WIDE)])
  for (const thing of things) {
    thing.classList.remove('wraps', 'breaks', 'squeezed')
    thing.style.removeProperty('--widest')
  }
  const wide = things.filter(isTooWide).map((thing) => ({
    thing,
    size: (fontSize(thing) * inner(thing).clientWidth) / inner(thing).scrollWidth,
  }))
  for (const { thing, size } of wide) thing.style.setProperty('--widest', `${Math.floor(size * 10) / 10}px`)
  let stillWide = wide.map(({ thing }) => thing).filter(isTooWide)
  for (const thing of stillWide) thing.style.setProperty('--widest', 'var(--floor)')
  for (const name of ['wraps', 'breaks', 'squeezed']) {
    for (const thing of stillWide) thing.classList.add(name)
    stillWide = stillWide.filter(isTooWide)
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
