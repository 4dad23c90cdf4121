import type { MeasuredPart, MeasuredSlide } from '../model/measured-slide.ts'
import { releaseBoxes } from './fit/contain-boxes.ts'
import { type FitStep, readableSteps, setInitialStep, unreadableSteps } from './fit/fit-step.ts'
import { type FittedSlide, shrinkSlides } from './fit/shrink-slides.ts'
import { findSmallLabels } from './fit/small-labels.ts'
import { splitSlide } from './fit/split-slide.ts'
import { mendColumns } from './page/break-columns.ts'

/** Size of a slide, in CSS pixels. */
interface Frame {
  readonly width: number
  readonly height: number
}

declare global {
  var measureSlides: (frame: Frame) => Promise<readonly MeasuredSlide[]>
}

/** Fit the slides of the page that have a `data-overflow`, and cut those that are too long; the build calls this. */
globalThis.measureSlides = async ({ width, height }) => {
  document.documentElement.style.setProperty('--frame-width', `${width}px`)
  document.documentElement.style.setProperty('--frame-height', `${height}px`)
  const reveal = document.querySelector<HTMLElement>('.reveal')
  if (!reveal) return []
  reveal.classList.add('measuring')
  const slides = [...reveal.querySelectorAll<HTMLElement>('section[data-overflow]')]
  // Slides must fit with every `<details>` open, as they are on paper.
  for (const folded of reveal.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
    folded.open = true
    folded.dataset['folded'] = ''
  }
  await Promise.all(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(waitForStyles),
  )
  reveal.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all([...document.images].filter((image) => !image.hasAttribute('width')).map(loadPicture))
  const fitted = shrinkSlides(slides, (slide) =>
    slide.dataset['overflow'] === 'shrink'
      ? [...readableSteps(slide), ...unreadableSteps()]
      : readableSteps(slide),
  )
  const labels = new Map(slides.map((slide) => [slide, smallLabelsIn([slide])]))
  // From here on only one slide is laid out at a time.
  reveal.classList.replace('measuring', 'measuring-one')
  return fitted.map(({ slide, step, fits }): MeasuredSlide => {
    if (fits || slide.dataset['overflow'] !== 'split')
      return { parts: [uncutPart(step)], fits, ...labels.get(slide) }
    slide.classList.add('measured')
    try {
      return measureSplit(slide, step)
    } catch (error) {
      // The build reports a failure at the slide's line.
      throw new Error(`${error instanceof Error ? error.message : error} (${slide.dataset['source']})`)
    } finally {
      slide.classList.remove('measured')
    }
  })
}

/** Cut a slide that is too long; shrink one that cannot be cut as far as needed. */
function measureSplit(slide: HTMLElement, smallest: FitStep): MeasuredSlide {
  const cut = splitSlide(slide)
  if (!cut) {
    const [small] = shrinkSlides([slide], () => [smallest, ...unreadableSteps()])
    return { parts: [uncutPart(small?.step ?? smallest)], fits: false, ...smallLabelsIn([slide]) }
  }
  const parts = cut.parts.map((part) => part.slide)
  if (cut.fits) {
    slide.after(...parts)
    const labels = smallLabelsIn(parts)
    for (const part of parts) part.remove()
    return { parts: cut.parts.map(describePart), fits: true, ...labels }
  }
  for (const { slide: part, step } of cut.parts) setInitialStep(part, step)
  slide.after(...parts)
  const small = shrinkSlides(parts, () => unreadableSteps())
  const labels = smallLabelsIn(parts)
  for (const part of parts) part.remove()
  return { parts: small.map(describePart), fits: false, ...labels }
}

/** Find diagrams with small labels; nothing where there are none. */
function smallLabelsIn(slides: readonly HTMLElement[]): Pick<MeasuredSlide, 'smallLabels'> {
  const smallLabels = findSmallLabels(slides)
  return smallLabels.length > 0 ? { smallLabels } : {}
}

/** Describe a slide that is not cut. */
function uncutPart(step: FitStep): MeasuredPart {
  return { ...step, html: undefined, headings: [] }
}

/** Describe a part, without the marks that belong to the window in which it was measured. */
function describePart({ slide: part, step }: FittedSlide): MeasuredPart {
  releaseBoxes(part)
  for (const folded of part.querySelectorAll<HTMLDetailsElement>('[data-folded]')) {
    folded.open = false
    folded.removeAttribute('data-folded')
  }
  const headings = [...part.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => headingText(heading))
  for (const element of part.querySelectorAll<HTMLElement>(
    '.wraps, .squeezed, [style*="--widest"], .math-display',
  )) {
    element.classList.remove('wraps', 'tight', 'breaks', 'squeezed')
    mendColumns(element)
    for (const name of ['--widest', '--ems']) element.style.removeProperty(name)
    element.removeAttribute('tabindex')
    for (const name of ['class', 'style'])
      if (element.getAttribute(name) === '') element.removeAttribute(name)
  }
  return { ...step, html: part.innerHTML, headings }
}

/** Return the text of a heading without the number of its part. */
function headingText(heading: Element): string {
  const copy = heading.cloneNode(true) as Element
  copy.querySelector('.part-mark')?.remove()
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}

/**
 * Wait for a style sheet: without it nothing has its final size.
 *
 * @throws Where it does not load.
 */
async function waitForStyles(link: HTMLLinkElement): Promise<void> {
  if (link.sheet) return
  await new Promise((resolve, reject) => {
    link.addEventListener('load', resolve)
    link.addEventListener('error', () => reject(new Error(`Unexpected loss of ${link.href}`)))
  })
}

/** Load a picture whose size is not in its attributes. */
async function loadPicture(image: HTMLImageElement): Promise<void> {
  image.loading = 'eager'
  await image.decode().catch(() => undefined)
}
