import type { ContentsEntry, PageFacts } from '../../model/printed-page.ts'

/** Read what the finished PDF takes over from its page. */
export function readFacts(): PageFacts {
  return {
    contents: readContents(),
    headings: Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), plainText),
    text: document.body.textContent ?? '',
    isNumbered: document.querySelector('[data-page-of]') !== null,
  }
}

/** Read the handout's contents, with its title as the first entry; empty where the page has none. */
function readContents(): readonly ContentsEntry[] {
  const entries = Array.from(document.querySelectorAll('.contents > ol')).flatMap(entriesOf)
  const heading = document.querySelector('h1')
  const title = heading ? plainText(heading) : ''
  return entries.length > 0 && title ? [{ title, id: '', children: [] }, ...entries] : entries
}

/** Read the entries of one list of the contents, with the lists in it. */
function entriesOf(list: Element): readonly ContentsEntry[] {
  return Array.from(list.children).flatMap((item) => {
    const link = item.querySelector<HTMLAnchorElement>(':scope > a[href^="#"]')
    const children = Array.from(item.querySelectorAll(':scope > ol')).flatMap(entriesOf)
    if (link === null) return children
    const title = plainText(link.querySelector('.entry') ?? link)
    return [{ title, id: decodeURIComponent(link.hash.slice(1)), children }]
  })
}

/** Return the text of an element, white space collapsed. */
function plainText(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim()
}
