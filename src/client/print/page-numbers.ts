/** Write an empty page number after every link of the text that leads to another place of the page. */
export function referToPages(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('main .chapter a[href^="#"]')
  for (const link of links) {
    if (link.closest('.footnotes, sup, h1, h2, h3, h4, h5, h6, pre, nav') || link.textContent?.trim() === '')
      continue
    const id = decodeURIComponent(link.hash.slice(1))
    if (document.getElementById(id) === null) continue
    const reference = document.createElement('span')
    reference.className = 'page-reference'
    const number = document.createElement('span')
    number.dataset['pageOf'] = id
    // Two digits keep the room that most page numbers need.
    number.textContent = '00'
    reference.append('\u00a0(p.\u00a0', number, ')')
    link.after(reference)
  }
}

/** Write page numbers into the elements that wait for them, by the id that each of these leads to. */
export function fillPageNumbers(pages: Readonly<Record<string, number>>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const page = pages[element.dataset['pageOf'] ?? '']
    element.textContent = page === undefined ? '' : String(page)
  }
}
