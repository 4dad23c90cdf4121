/**
 * Rewrite links to the page itself as `#id`: only these become jumps inside the PDF.
 *
 * Reveal's `#/id` names a slide; the page's own file name or query may stand before the `#`.
 */
export function shortenOwnLinks(): void {
  const isOnPage = (id: string): boolean => document.getElementById(id) !== null
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
    if (link.origin !== location.origin || link.pathname !== location.pathname) continue
    const id = decodeURIComponent(link.hash.slice(1))
    const slideId = id.replace(/^\//, '')
    if (isOnPage(id)) link.setAttribute('href', `#${encodeURIComponent(id)}`)
    else if (isOnPage(slideId)) link.setAttribute('href', `#${encodeURIComponent(slideId)}`)
  }
}
