import type { RevealApi } from './reveal-api.ts'

/** Load every picture and open what is folded, since paper shows all at once; the footer goes on every page. */
export async function prepareForPrint(deck: HTMLElement, reveal: RevealApi): Promise<void> {
  document.documentElement.classList.add('reveal-print')
  reveal.on('pdf-ready', () => addFooters(deck))
  for (const details of deck.querySelectorAll('details')) details.open = true
  const pictures = [...deck.querySelectorAll('img')]
  for (const picture of pictures) picture.loading = 'eager'
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)))
}

/** Repeat the logo and the footer on every page that was made of a slide. */
function addFooters(deck: HTMLElement): void {
  const bar = deck.querySelector('.deck-bar:has(.deck-footer)')
  if (!bar) return
  for (const page of deck.querySelectorAll('.pdf-page')) page.append(bar.cloneNode(true))
}
