import { breakWidestColumns, mendColumns } from '../page/break-columns.ts'

/** Code and tables: their lines do not wrap by themselves. */
const WIDE = 'pre, .table'

/**
 * Narrow code and tables that are wider than their slide: smaller text first, then wrapped lines.
 *
 * `--widest` is the text size at which the widest line fits; the style sheet limits it to the smallest
 * readable size. Where that is still too wide, lines wrap: inside code and links first. Then columns move together, and
 * words break last, in the widest columns first.
 */
export function narrowCodeAndTables(slides: readonly HTMLElement[]): void {
  const blocks = slides.flatMap((slide) => [...slide.querySelectorAll<HTMLElement>(WIDE)])
  for (const block of blocks) {
    block.classList.remove('wraps', 'tight', 'breaks', 'squeezed')
    mendColumns(block)
    block.style.removeProperty('--widest')
  }
  const wide = blocks.filter(isTooWide).map((block) => ({
    block,
    size: (fontSize(block) * lineBox(block).clientWidth) / lineBox(block).scrollWidth,
  }))
  for (const { block, size } of wide) block.style.setProperty('--widest', `${Math.floor(size * 10) / 10}px`)
  let stillWide = wide.map(({ block }) => block).filter(isTooWide)
  for (const block of stillWide) block.style.setProperty('--widest', 'var(--floor)')
  for (const name of ['wraps', 'tight', 'breaks', 'squeezed']) {
    for (const block of stillWide) block.classList.add(name)
    stillWide = stillWide.filter(isTooWide)
    if (name !== 'tight') continue
    for (const block of stillWide) breakWidestColumns(block, () => isTooWide(block))
    stillWide = stillWide.filter(isTooWide)
  }
}

/** Whether a block has lines that are longer than its box. */
function isTooWide(block: HTMLElement): boolean {
  return lineBox(block).scrollWidth > lineBox(block).clientWidth + 1
}

/** Return the element that holds the lines: for code, the inner one, without padding. */
function lineBox(block: HTMLElement): Element {
  return block.querySelector(':scope > code') ?? block
}

/** Return the size of an element's text, in pixels. */
function fontSize(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).fontSize)
}
