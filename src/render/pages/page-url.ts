/** Way from a deck's pages to the site's root. */
export const ROOT = '../'

/** Give the URL of a deck's page, relative to the site's root. */
export function pageUrl(deckSlug: string, page: string): string {
  return `${encodeURIComponent(deckSlug)}/${page}`
}

/** Give the part of a URL behind a deck's page that leads to a slide, as reveal.js writes it. */
export function slideHash(id: string): string {
  return `#/${encodeURIComponent(id)}`
}

/** Give the URL of something on the site as a deck's page has to write it; URLs of elsewhere stay. */
export function fromDeck(sitePath: string): string {
  return /^[a-z][a-z\d+.-]*:/i.test(sitePath)
    ? sitePath
    : ROOT + sitePath.split('/').map(encodeURIComponent).join('/')
}
