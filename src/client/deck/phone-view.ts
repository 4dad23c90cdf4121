import { makeScrollersFocusable } from '../page/make-scrollers-focusable.ts'
import type { Options, RevealApi } from './reveal-api.ts'
import { showSlide } from './reveal-api.ts'

/** Where a slide has to be to count as the one that is read: a line near the upper edge of the window. */
const READING_LINE = '-12% 0px -87% 0px'

/** Options of reveal.js for a page of slides one below the other: it keeps count of them, and leaves them in place. */
export const PHONE_OPTIONS: Options = {
  disableLayout: true,
  center: false,
  controls: false,
  progress: false,
  touch: false,
  overview: false,
  fragments: false,
  autoAnimate: false,
  autoSlide: 0,
  transition: 'none',
  backgroundTransition: 'none',
}

/** Lay the slides out as a page to scroll through, each as tall as what it says, and follow the reader. */
export function startPhoneView(deck: HTMLElement, reveal: RevealApi): void {
  const slides = reveal.getSlides()
  // While the reader reads on, the slides need not be read aloud from their beginnings.
  deck.querySelector('.aria-status')?.setAttribute('aria-live', 'off')
  for (const slide of slides) keepBackground(slide)
  makeScrollersFocusable(deck)
  let read: Element | undefined = reveal.getCurrentSlide()
  const follow = (): void => {
    showAll(deck)
    const slide = reveal.getCurrentSlide()
    if (!slide || slide === read) return
    read = slide
    slide.scrollIntoView()
  }
  showAll(deck)
  reveal.on('slidechanged', follow)
  read?.scrollIntoView()
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.filter((entry) => entry.isIntersecting).at(-1)?.target
      if (!entered || entered === read) return
      read = entered
      showSlide(reveal, entered)
    },
    { rootMargin: READING_LINE },
  )
  for (const slide of slides) observer.observe(slide)
  // The same link again leads back to its slide, though reveal.js sees no change.
  deck.ownerDocument.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#/"]')
    if (link) slideOf(link.hash)?.scrollIntoView()
  })
}

/** Find the slide that a `#/…` names. */
function slideOf(hash: string): Element | undefined {
  const id = decodeURIComponent(hash.replace(/^#\/?/, '').replace(/\/\d+$/, ''))
  return document.getElementById(id)?.closest('section[data-source]') ?? undefined
}

/** Take back what hides every slide but the current one. */
function showAll(deck: HTMLElement): void {
  for (const section of deck.querySelectorAll('.slides section'))
    for (const name of ['hidden', 'inert', 'aria-hidden']) section.removeAttribute(name)
}

/** Put a background of a slide's own behind that slide; reveal.js has them all behind the window. */
function keepBackground(slide: HTMLElement & { slideBackgroundElement?: HTMLElement }): void {
  const hasOwn = slide.getAttributeNames().some((name) => name.startsWith('data-background'))
  if (hasOwn && slide.slideBackgroundElement) slide.append(slide.slideBackgroundElement)
}
