import { sectionOf } from './handout-link.ts'
import type { RevealApi } from './reveal-api.ts'
import { arrangeSlideSheets } from './slide-sheets.ts'

/**
 * Prepare the deck for print: load every picture, open every `<details>`, and add footers and links to each
 * page.
 */
export async function preparePrintView(deck: HTMLElement, reveal: RevealApi): Promise<void> {
  document.documentElement.classList.add('reveal-print')
  const cover = deck.querySelector('.slides > section')
  reveal.on('pdf-ready', () => {
    addFooters(deck)
    addHandoutLinks(deck, cover)
    arrangeSlideSheets(deck)
  })
  for (const details of deck.querySelectorAll('details')) details.open = true
  const pictures = [...deck.querySelectorAll('img')]
  for (const picture of pictures) picture.loading = 'eager'
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
}

/** Repeat the logo and the footer on every page. */
function addFooters(deck: HTMLElement): void {
  const bar = deck.querySelector('.deck-bar:has(.deck-footer)')
  if (!bar) return
  for (const page of deck.querySelectorAll('.pdf-page')) page.append(bar.cloneNode(true))
}

/**
 * Add a link to every page, to the section of its slide in the handout; from the cover to the handout's
 * beginning.
 */
function addHandoutLinks(deck: HTMLElement, cover: Element | null): void {
  const model = deck.querySelector<HTMLAnchorElement>('a[data-handout]')
  if (!model) return
  for (const page of deck.querySelectorAll<HTMLElement>('.pdf-page')) {
    const slide = page.querySelector<HTMLElement>('section')
    if (!slide) continue
    const link = model.cloneNode(true) as HTMLAnchorElement
    link.className = 'to-handout'
    link.href = (model.getAttribute('href') ?? '') + (slide === cover ? '' : sectionOf(slide))
    page.append(link)
  }
}
