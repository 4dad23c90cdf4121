import type { Page } from 'playwright-core'

/**
 * List the texts of an open deck that do not fit their slides: outside of the slide, clipped, or too small.
 *
 * @param smallest Smallest font size that is allowed, in pixels of a slide of 1280 by 720.
 */
export function misfits(page: Page, smallest: number): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(`(async () => {
    const found = []
    for (const slide of Reveal.getSlides()) {
      const { h, v } = Reveal.getIndices(slide)
      Reveal.slide(h, v)
      await new Promise(requestAnimationFrame)
      const frame = slide.getBoundingClientRect()
      const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const text = texts.currentNode
        if (!text.data.trim() || text.parentElement.closest('aside, .sr-only')) continue
        const range = document.createRange()
        range.selectNodeContents(text)
        const out = [...range.getClientRects()].some((rect) =>
          rect.left < frame.left - 1 || rect.right > frame.right + 1 ||
          rect.top < frame.top - 1 || rect.bottom > frame.bottom + 1)
        if (out) found.push(slide.id + ' outside: ' + text.data.slice(0, 20))
        const size = Number.parseFloat(getComputedStyle(text.parentElement).fontSize)
        if (size < ${smallest} - 0.1) found.push(slide.id + ' ' + size + ' px: ' + text.data.slice(0, 20))
      }
      for (const box of slide.querySelectorAll('pre, .table, code')) {
        if (box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display === 'block')
          found.push(slide.id + ' clips ' + box.localName)
      }
      if (slide.classList.contains('scrolls')) found.push(slide.id + ' scrolls')
    }
    return found
  })()`)
}
