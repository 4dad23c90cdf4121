import { readableSteps, unreadableSteps } from './fit-step.ts'
import { shrinkSlides } from './shrink-slides.ts'

/**
 * Shrink the content of every slide that is taller or wider than its frame, in steps; what still does not fit scrolls.
 *
 * All slides are measured together, step by step, so that the browser lays the deck out once a step. A slide whose
 * `data-overflow` is `scroll` is shrunk to readable sizes only, except in print, where nothing scrolls.
 */
export function fitSlides(reveal: HTMLElement, { print }: { readonly print: boolean }): void {
  const slides = [...reveal.querySelectorAll<HTMLElement>('.slides section[data-source]')]
  reveal.classList.add('measuring')
  for (const slide of slides) {
    slide.classList.remove('scrolls')
    slide.removeAttribute('tabindex')
  }
  const fitted = shrinkSlides(slides, (slide) =>
    slide.dataset['overflow'] === 'scroll' && !print
      ? readableSteps(slide)
      : [...readableSteps(slide), ...unreadableSteps()],
  )
  for (const { slide, fits } of fitted) {
    if (fits) continue
    slide.classList.add('scrolls')
    if (!print) slide.tabIndex = 0
  }
  reveal.classList.remove('measuring')
}
