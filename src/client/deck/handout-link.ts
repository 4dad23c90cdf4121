import type { RevealApi } from './reveal-api.ts'

/** Let the link to the handout lead to the section of the slide on the screen. */
export function bindHandoutLink(reveal: RevealApi): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-handout]')]
  const update = (): void => {
    const slide = reveal.getCurrentSlide()
    // Chapters are columns of slides; the cover stands alone.
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

/** Name the handout's section of a slide; the cover has none. */
export function sectionOf(slide: HTMLElement): string {
  // Continuations of a slide are in the section of its first part.
  return `#${encodeURIComponent(slide.dataset['of'] ?? slide.id)}`
}
