/** Show all that a page holds, once it is parsed: load lazy images, open folded parts. */
export function showEverything(): void {
  document.addEventListener('DOMContentLoaded', () => {
    for (const image of document.querySelectorAll<HTMLImageElement>('img[loading=lazy]'))
      image.loading = 'eager'
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  // reveal.js fires this event once, when its print view is laid out: set an attribute that can be waited for later.
  document.addEventListener('pdf-ready', () => document.documentElement.setAttribute('data-pdf-ready', ''))
}
