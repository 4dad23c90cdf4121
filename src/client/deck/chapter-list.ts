import { createElement, createMenuLink } from '../page/menu-elements.ts'
import type { OutlineChapter, OutlineSlide } from './deck-outline.ts'

/** Decks of up to this many slides list all of them; longer ones open only the current chapter. */
const SHORT_DECK = 60

/** List the chapters under their parts, with their slides. */
export function listChapters(chapters: readonly OutlineChapter[]): HTMLElement[] {
  const isShort = chapters.reduce((sum, { slides }) => sum + slides.length, 0) <= SHORT_DECK
  return chapters.flatMap((chapter, index) => {
    const { title, part, slides } = chapter
    const starts = part !== undefined && part !== chapters[index - 1]?.part
    const list = createElement(
      'ol',
      {},
      ...slides.map((slide) =>
        createElement('li', {}, createMenuLink(hrefOf(slide), slide.number, slide.title)),
      ),
    )
    if (title === undefined) return [list]
    const folded = createElement('details', {}, createElement('summary', {}, title), list)
    folded.toggleAttribute('open', isShort)
    return starts ? [createElement('p', { class: 'part' }, part), folded] : [folded]
  })
}

/** Return the link to a slide of the deck. */
export function hrefOf({ element: { id } }: OutlineSlide): string {
  return `#/${encodeURIComponent(id)}`
}
