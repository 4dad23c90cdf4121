import { createElement, createMenuLink } from '../page/menu-elements.ts'
import type { OutlineChapter, OutlineSlide } from './deck-outline.ts'

/** Decks up to this size show all their slides; in longer ones only the current chapter is unfolded. */
const SHORT = 60

/** List chapters, under their parts, and their slides. */
export function listChapters(chapters: readonly OutlineChapter[]): HTMLElement[] {
  const isShort = chapters.reduce((sum, { slides }) => sum + slides.length, 0) <= SHORT
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

/** Name the place of a slide in its deck. */
export function hrefOf({ element: { id } }: OutlineSlide): string {
  return `#/${encodeURIComponent(id)}`
}
