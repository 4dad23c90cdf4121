/** Relative URL from a deck's pages to the site's root. */
export const ROOT = '../'

/** Return the URL of a deck's page, relative to the site's root. */
export function pageUrl(deckSlug: string, page: string): string {
  return `${encodeURIComponent(deckSlug)}/${page}`
}

/** Return the fragment of a deck's URL that opens a slide, as reveal.js writes it. */
export function slideHash(id: string): string {
  return `#/${encodeURIComponent(id)}`
}

/** Return the URL of a file of the site, relative to a deck's pages; absolute URLs stay. */
export function fromDeck(sitePath: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(sitePath)
    ? sitePath
    : ROOT + sitePath.split('/').map(encodeURIComponent).join('/')
}
