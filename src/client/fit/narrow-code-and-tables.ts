/** Code and tables, whose lines do not break by themselves. */
const WIDE = 'pre, .table'

/**
 * Make code and tables that are wider than their slide narrower: smaller text first, and then broken lines.
 *
 * `--widest` is the size of text at which the widest line fits; the style sheet keeps to the smallest size that can be
 * read, and where that is still too wide, lines wrap at it: names of code and links first, then any word.
 */
export function narrowCodeAndTables(slides: readonly HTMLElement[]): void {
  const blocks = slides.flatMap((slide) => [...slide.querySelectorAll<HTMLElement>(WIDE)])
  for (const block of blocks) {
    block.classList.remove('wraps', 'breaks', 'squeezed')
    block.style.removeProperty('--widest')
  }
  const wide = blocks.filter(isTooWide).map((block) => ({
    block,
    size: (fontSize(block) * lineBox(block).clientWidth) / lineBox(block).scrollWidth,
  }))
  for (const { block, size } of wide) block.style.setProperty('--widest', `${Math.floor(size * 10) / 10}px`)
  let stillWide = wide.map(({ block }) => block).filter(isTooWide)
  for (const block of stillWide) block.style.setProperty('--widest', 'var(--floor)')
  for (const name of ['wraps', 'breaks', 'squeezed']) {
    for (const block of stillWide) block.classList.add(name)
    stillWide = stillWide.filter(isTooWide)
  }
}

/** Tell whether something has lines that are longer than its box. */
function isTooWide(block: HTMLElement): boolean {
  return lineBox(block).scrollWidth > lineBox(block).clientWidth + 1
}

/** Find what holds the lines: the code in its box, whose padding is no room for text. */
function lineBox(block: HTMLElement): Element {
  return block.querySelector(':scope > code') ?? block
}

/** Read the size of an element's text, in pixels. */
function fontSize(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).fontSize)
}
