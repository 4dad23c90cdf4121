/**
 * Lead to the slide that the URL names, at first and whenever it changes, where slides are pages to scroll through.
 *
 * Reveal.js 6 computes that place itself, as if there were one page more: the snapping then stops one slide too early
 * in the second half of a deck.
 *
 * @param first The URL's `#…` as it was when the page was opened; reveal.js may have changed it since.
 */
export function scrollToNamedSlide(first: string): void {
  scrollTo(first)
  addEventListener('hashchange', () => scrollTo(location.hash))
}

/** Scroll to the page of the slide that a `#…` names, if it names one. */
function scrollTo(hash: string): void {
  const id = decodeURIComponent(hash.replace(/^#\/?/, ''))
  if (id) document.getElementById(id)?.closest('.scroll-page')?.scrollIntoView()
}
