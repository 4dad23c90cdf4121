import type { Words } from '../page/page-words.ts'
import type { RevealApi } from './reveal-api.ts'

/** Names of our words, by reveal.js's labels of its arrows. */
const ARROWS: Readonly<Record<string, string>> = {
  'previous slide': 'previousSlide',
  'next slide': 'nextSlide',
  'above slide': 'slideAbove',
  'below slide': 'slideBelow',
}

/** Translate the texts of reveal.js, and let screen readers read slides as a page. */
export function translateReveal(deck: HTMLElement, reveal: RevealApi, words: Words): void {
  // In an element with the role `application`, screen readers have no keys to read line by line.
  deck.removeAttribute('role')
  for (const arrow of deck.querySelectorAll('.controls button[aria-label]')) {
    const word = words.word(ARROWS[arrow.getAttribute('aria-label') ?? ''] ?? '')
    if (word) arrow.setAttribute('aria-label', word)
  }
  const resume = deck.querySelector('.resume-button')
  if (resume) resume.textContent = words.word('resume')
  deck.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches('.jump-to-slide-input')) return
    target.placeholder = words.word('jump')
    target.setAttribute('aria-label', words.word('jump'))
  })
  for (const type of ['previewiframe', 'previewimage', 'previewvideo'])
    reveal.on(type, () =>
      deck.querySelector('.r-overlay-close')?.setAttribute('aria-label', words.word('close')),
    )
}
