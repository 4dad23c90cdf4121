/** Put every slide into the PDF's tags and outline: reveal.js hides all but the current one from screen readers. */
export function exposeSlides(): void {
  for (const slide of document.querySelectorAll('.slides [aria-hidden], .slides [hidden]')) {
    if (slide.localName !== 'section') continue
    slide.removeAttribute('aria-hidden')
    slide.removeAttribute('hidden')
  }
}
