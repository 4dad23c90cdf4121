import type { RevealApi } from './reveal-api.ts'

/** Point the links to the handout to the section of the current slide. */
export function bindHandoutLink(reveal: RevealApi): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-handout]')]
  const update = (): void => {
    const slide = reveal.getCurrentSlide()
    // Chapters are columns of slides; the cover is not in a column.
    const isCover = slide?.parentElement?.localName !== 'section'
    const section = slide && !isCover ? sectionOf(slide) : ''
    for (const link of links) {
      const page = (link.getAttribute('href') ?? '').replace(/#.*/, '')
      link.setAttribute('href', page + section)
    }
  }
  reveal.on('slidechanged', update)
  update()
}

/** Return the anchor of a slide's section in the handout. */
export function sectionOf(slide: HTMLElement): string {
  // A continuation is in the section of the first part of its slide.
  return `#${encodeURIComponent(slide.dataset['of'] ?? slide.id)}`
}
