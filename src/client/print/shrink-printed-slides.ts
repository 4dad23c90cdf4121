/** Pixels that a slide may exceed its page by. */
const TOLERANCE = 2
/** Part of the computed zoom that is used: smaller text may wrap into more lines. */
const SPARE = 0.99
/** Smaller steps that are tried where the computed zoom is not enough. */
const ATTEMPTS = 20

/**
 * Shrink slides that are taller or wider than their page, so that the PDF cuts nothing off.
 *
 * It sets `zoom`, because Reveal's print styles forbid transforms.
 */
export function shrinkPrintedSlides(): void {
  for (const page of document.querySelectorAll<HTMLElement>('.pdf-page')) {
    const slide = page.querySelector<HTMLElement>('section')
    if (slide === null) continue
    const { scrollHeight, scrollWidth } = slide
    if (scrollHeight <= page.clientHeight + TOLERANCE && scrollWidth <= page.clientWidth + TOLERANCE) continue
    let zoom = SPARE * Math.min(page.clientHeight / scrollHeight, page.clientWidth / scrollWidth)
    slide.style.zoom = String(zoom)
    slide.style.overflow = 'visible'
    slide.style.top = '0'
    // Borders of one pixel do not shrink, so a long table stays taller than its zoom promises: measure again.
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (shownHeight(slide, page) <= page.clientHeight - TOLERANCE) break
      zoom *= 0.97
      slide.style.zoom = String(zoom)
    }
    slide.style.left = `${(page.clientWidth - scrollWidth * zoom) / 2 / zoom}px`
  }
}

/** Measure the height of a slide in pixels of its page, which is itself scaled on a sheet of several slides. */
function shownHeight(slide: HTMLElement, page: HTMLElement): number {
  const { top, height } = page.getBoundingClientRect()
  const scale = height / page.offsetHeight
  const bottom = (slide.lastElementChild?.getBoundingClientRect().bottom ?? top) - top
  return Math.max(slide.getBoundingClientRect().height, bottom) / scale
}
