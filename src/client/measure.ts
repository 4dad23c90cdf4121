import type { MeasuredPart, MeasuredSlide } from '../model/measured-slide.ts'
import { untame } from './fit/contain-boxes.ts'
import {
  type FitStep,
  type FittedSlide,
  readableSteps,
  shrink,
  smallSteps,
  startAt,
} from './fit/fit-slides.ts'
import { splitSlide } from './fit/split-slide.ts'

/** Size of a slide, in CSS pixels. */
interface Frame {
  readonly width: number
  readonly height: number
}

declare global {
  var measureSlides: (frame: Frame) => Promise<readonly MeasuredSlide[]>
}

/** Fit the slides of the page that have a `data-overflow`, and cut those that are too long; for the build. */
globalThis.measureSlides = async ({ width, height }) => {
  document.documentElement.style.setProperty('--frame-width', `${width}px`)
  document.documentElement.style.setProperty('--frame-height', `${height}px`)
  const reveal = document.querySelector<HTMLElement>('.reveal')
  if (!reveal) return []
  reveal.classList.add('measuring')
  const slides = [...reveal.querySelectorAll<HTMLElement>('section[data-overflow]')]
  // Slides must fit with all that can be unfolded, and as they are on paper.
  for (const folded of reveal.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    folded.open = true
    folded.dataset['folded'] = ''
  }
  await Promise.all([...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(dress))
  reveal.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all([...document.images].filter((image) => !image.hasAttribute('width')).map(load))
  const fitted = shrink(slides, (slide) =>
    slide.dataset['overflow'] === 'shrink'
      ? [...readableSteps(slide), ...smallSteps()]
      : readableSteps(slide),
  )
  // Alone, so that each step of what follows lays out one slide.
  reveal.classList.replace('measuring', 'measuring-one')
  return fitted.map(({ slide, step, fits }): MeasuredSlide => {
    if (fits || slide.dataset['overflow'] !== 'split') return { parts: [whole(step)], fits }
    slide.classList.add('measured')
    try {
      return split(slide, step)
    } finally {
      slide.classList.remove('measured')
    }
  })
}

/** Cut a slide that is too long; what cannot be cut becomes as small as it has to. */
function split(slide: HTMLElement, smallest: FitStep): MeasuredSlide {
  const done = splitSlide(slide)
  if (!done) {
    const [small] = shrink([slide], () => [smallest, ...smallSteps()])
    return { parts: [whole(small?.step ?? smallest)], fits: false }
  }
  if (done.fits) return { parts: done.parts.map(describe), fits: true }
  const parts = done.parts.map((part) => part.slide)
  for (const { slide: part, step } of done.parts) startAt(part, step)
  slide.after(...parts)
  const small = shrink(parts, () => smallSteps())
  for (const part of parts) part.remove()
  return { parts: small.map(describe), fits: false }
}

/** Describe a slide that is in one piece. */
function whole(step: FitStep): MeasuredPart {
  return { ...step, html: undefined, headings: [] }
}

/** Describe a part, without what only belongs to the window that it was measured in. */
function describe({ slide: part, step }: FittedSlide): MeasuredPart {
  untame(part)
  for (const folded of part.querySelectorAll<HTMLDetailsElement>('[data-folded]')) {
    folded.open = false
    folded.removeAttribute('data-folded')
  }
  const headings = [...part.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => plain(heading))
  for (const thing of part.querySelectorAll<HTMLElement>(
    '.wraps, .squeezed, [style*="--widest"], .math-display',
  )) {
    thing.classList.remove('wraps', 'breaks', 'squeezed')
    for (const name of ['--widest', '--ems']) thing.style.removeProperty(name)
    thing.removeAttribute('tabindex')
    for (const name of ['class', 'style']) if (thing.getAttribute(name) === '') thing.removeAttribute(name)
  }
  return { ...step, html: part.innerHTML, headings }
}

/** Read a heading without the number of its part. */
function plain(heading: Element): string {
  const copy = heading.cloneNode(true) as Element
  copy.querySelector('.part-mark')?.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/**
 * Wait for a style sheet: without it nothing has the size that it will have.
 *
 * @throws Where it does not load.
 */
async function dress(link: HTMLLinkElement): Promise<void> {
  if (link.sheet) return
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', () => reject(new Error(`Unexpected loss of ${link.href}`)))
  })
}

/** Load a picture whose size nothing else tells. */
async function load(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager'
  await image.decode().catch(() => undefined)
}
