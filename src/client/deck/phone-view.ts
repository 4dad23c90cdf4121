import { makeScrollersFocusable } from '../page/make-scrollers-focusable.ts'
import type { Options, RevealApi } from './reveal-api.ts'
import { showSlide } from './reveal-api.ts'

/** Position of the current slide in the window: a line near the upper edge. */
const READING_LINE = '-12% 0px -87% 0px'

/** Options of reveal.js for stacked slides: it tracks the current slide, but does not move slides. */
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

/** Lay out the slides as a page to scroll, each as tall as its content, and track the slide that is read. */
export function startPhoneView(deck: HTMLElement, reveal: RevealApi): void {
  // reveal.js lists only slides that count.
  const slides = [...deck.querySelectorAll<HTMLElement>('.slides section[data-source]')]
  // While the reader scrolls, a screen reader must not announce each slide from its beginning.
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
  // Following the same link again scrolls back to its slide, although reveal.js sees no change.
  deck.ownerDocument.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[href^="#/"]')
    if (link) slideOf(link.hash)?.scrollIntoView()
  })
}

/** Find the slide of a `#/…` link. */
function slideOf(hash: string): Element | undefined {
  const id = decodeURIComponent(hash.replace(/^#\/?/, '').replace(/\/\d+$/, ''))
  return document.getElementById(id)?.closest('section[data-source]') ?? undefined
}

/** Remove the attributes with which reveal.js hides every slide but the current one. */
function showAll(deck: HTMLElement): void {
  for (const section of deck.querySelectorAll('.slides section'))
    for (const name of ['hidden', 'inert', 'aria-hidden']) section.removeAttribute(name)
}

/** Move the background of a slide into that slide; reveal.js puts all of them behind the window. */
function keepBackground(slide: HTMLElement & { slideBackgroundElement?: HTMLElement }): void {
  const hasOwn = slide.getAttributeNames().some((name) => name.startsWith('data-background'))
  if (hasOwn && slide.slideBackgroundElement) slide.append(slide.slideBackgroundElement)
}
