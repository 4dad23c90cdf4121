import type { RevealApi } from './reveal-api.ts'

/** Let the link to the handout lead to the section of the slide on the screen. */
export function bindHandoutLink(reveal: RevealApi): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-handout]')]
  const update = (): void => {
    const slide = reveal.getCurrentSlide()
    const section = slide ? sectionOf(slide) : ''
    for (const link of links) {
      const page = (link.getAttribute('href') ?? '').replace(/#.*/, '')
      link.setAttribute('href', page + section)
    }
  }
  reveal.on('slidechanged', update)
  update()
}

/** Name the handout's section of a slide; '' for the cover, which is its first page. */
function sectionOf(slide: HTMLElement): string {
  // Continuations of a slide are in the section of its first part.
  const isCover = slide.parentElement?.localName !== 'section'
  return isCover ? '' : `#${encodeURIComponent(slide.dataset['of'] ?? slide.id)}`
}
