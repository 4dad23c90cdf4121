import { createSearch } from '../page/search.ts'
import { readOutline, slideTexts } from './deck-outline.ts'
import { type RevealApi, showSlide } from './reveal-api.ts'

/**
 * Let the box for a slide's number show that slide on Enter: the last one at most, or the first that contains
 * the words.
 *
 * reveal.js would show the audience a slide for each digit typed, and read a number that is too high as a
 * chapter's.
 */
export function bindJumpToSlide(deck: HTMLElement, reveal: RevealApi): void {
  const jump = (event: Event): void => {
    const { target } = event
    if (!(target instanceof HTMLInputElement) || !target.matches('.jump-to-slide-input')) return
    const isEnter = event instanceof KeyboardEvent && event.key === 'Enter'
    if (event.type === 'keydown' && !isEnter) return
    event.stopImmediatePropagation()
    if (!isEnter) return
    const slide = findSlide(deck, reveal, target.value.trim())
    if (slide) showSlide(reveal, slide)
    reveal.toggleJumpToSlide(false)
  }
  for (const type of ['input', 'keydown']) deck.addEventListener(type, jump, true)
}

/** Find the slide that a number or words mean. */
function findSlide(deck: HTMLElement, reveal: RevealApi, query: string): Element | undefined {
  if (!/^\d+$/.test(query)) return createSearch(slideTexts(readOutline(deck)))(query)[0]?.place.slide.element
  const slides = reveal.getSlides()
  return slides[Math.min(Math.max(Number(query), 1), slides.length) - 1]
}
