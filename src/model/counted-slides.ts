import type { Slide } from './compiled.ts'

/** Whether reveal.js counts a slide: `data-visibility="uncounted"` is for slides that may not be shown. */
export function isCounted({ attributes }: Pick<Slide, 'attributes'>): boolean {
  return attributes['data-visibility'] !== 'uncounted'
}

/** Return the number of slides that count. */
export function countSlides(slides: readonly Pick<Slide, 'attributes'>[]): number {
  return slides.filter(isCounted).length
}
