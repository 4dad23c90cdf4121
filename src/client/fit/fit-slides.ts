import { measureFormulas } from '../page/measure-formulas.ts'
import { tameBoxes } from './contain-boxes.ts'
import { narrowWideThings } from './narrow-code-and-tables.ts'

/** What a slide's contents are shrunk to, as shares of their full size. */
export interface FitStep {
  readonly text: number
  readonly pictures: number
}

/** How a slide came out. */
export interface FittedSlide {
  readonly slide: HTMLElement
  step: FitStep
  /** False where it is too tall or too wide even at its last step. */
  readonly fits: boolean
}

/** Steps in which pictures give way, before text does. */
const PICTURES = [0.85, 0.7, 0.58, 0.48]
/** Steps in which text shrinks down to the smallest size that can be read. */
const TEXT_STEPS = 5
/** Steps below that size, for what has nowhere else to go. */
const SMALLER = [0.6, 0.53, 0.47, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1]

/**
 * Shrink the contents of every slide that is taller or wider than its frame, in steps; what still does not fit scrolls.
 *
 * All slides are measured together, step by step, so that the browser lays the deck out once a step. A slide whose
 * `data-overflow` is `scroll` keeps to the sizes that can be read, but in print, where nothing scrolls.
 */
export function fitSlides(reveal: HTMLElement, { print }: { readonly print: boolean }): void {
  const slides = [...reveal.querySelectorAll<HTMLElement>('.slides section[data-source]')]
  reveal.classList.add('measuring')
  for (const slide of slides) {
    slide.classList.remove('scrolls')
    slide.removeAttribute('tabindex')
  }
  const fitted = shrink(slides, (slide) =>
    slide.dataset['overflow'] === 'scroll' && !print
      ? readableSteps(slide)
      : [...readableSteps(slide), ...smallSteps()],
  )
  for (const { slide, fits } of fitted) {
    if (fits) continue
    slide.classList.add('scrolls')
    if (!print) slide.tabIndex = 0
  }
  reveal.classList.remove('measuring')
}

/** Shrink slides together, each by its own steps, until it fits or has no step left. */
export function shrink(
  slides: readonly HTMLElement[],
  stepsOf: (slide: HTMLElement) => readonly FitStep[],
): readonly FittedSlide[] {
  for (const slide of slides) setStep(slide, startOf(slide))
  tameBoxes(slides)
  for (const slide of slides) measureFormulas(slide)
  narrowWideThings(slides)
  const tries = slides.map(
    (slide): Try => ({ slide, step: startOf(slide), fits: !overflows(slide), steps: [] }),
  )
  let tall = tries.filter((one) => !one.fits)
  for (const one of tall) one.steps = stepsOf(one.slide).filter(({ text }) => text <= one.step.text)
  for (let n = 0; tall.length > 0; n++) {
    tall = tall.filter((one) => one.steps[n])
    for (const one of tall) {
      one.step = one.steps[n] ?? one.step
      setStep(one.slide, one.step)
    }
    for (const one of tall) one.fits = !overflows(one.slide)
    tall = tall.filter((one) => !one.fits)
  }
  growPictures(tries.filter(({ step, steps }) => steps.length > 0 && step.text < 1))
  // What does not fit at any size is at least to be read.
  for (const one of tries.filter(({ fits, steps }) => !fits && steps.length > 0)) {
    setStep(one.slide, startOf(one.slide))
    one.step = readableSteps(one.slide).at(-1) ?? one.step
    setStep(one.slide, one.step)
  }
  return tries
}

/** Let the pictures of slides that fit be as large as they can be: text that had to be smaller leaves them room. */
export function growPictures(fitted: readonly FittedSlide[]): void {
  let growing = fitted.filter(({ fits }) => fits)
  for (const pictures of [1, ...PICTURES]) {
    growing = growing.filter(({ step }) => step.pictures < pictures)
    for (const { slide, step } of growing) setStep(slide, { ...step, pictures })
    const grown = growing.filter(({ slide }) => !overflows(slide))
    for (const one of grown) one.step = { ...one.step, pictures }
    growing = growing.filter((one) => !grown.includes(one))
  }
  for (const { slide, step } of fitted) setStep(slide, step)
}

/** A slide on its way down the steps. */
interface Try {
  readonly slide: HTMLElement
  step: FitStep
  fits: boolean
  steps: readonly FitStep[]
}

/** Read the step that the build found for a slide, else its full size. */
function startOf(slide: HTMLElement): FitStep {
  const [text = 1, pictures = 1] = (slide.dataset['fit'] ?? '').split(' ').filter(Boolean).map(Number)
  return { text, pictures }
}

/** Write down the step at which a slide starts. */
export function startAt(slide: HTMLElement, { text, pictures }: FitStep): void {
  slide.dataset['fit'] = `${text} ${pictures}`
}

/** List the steps of a slide down to the smallest text that can be read: pictures first, if it has any. */
export function readableSteps(slide: HTMLElement): readonly FitStep[] {
  const fullSize = fontSize(slide) / Number(getComputedStyle(slide).getPropertyValue('--fit'))
  const lowest = Math.min(1, floorOf(slide) / fullSize)
  const hasPictures = slide.querySelector('img, video, svg, iframe, object, .lowered') !== null
  const pictures = hasPictures ? PICTURES.map((size) => ({ text: 1, pictures: size })) : []
  const text = Array.from({ length: TEXT_STEPS }, (_, n) => ({
    text: rounded(1 - ((1 - lowest) * (n + 1)) / TEXT_STEPS),
    pictures: hasPictures ? rounded(0.48 - 0.04 * n) : 1,
  }))
  return [...pictures, ...(lowest < 1 ? text : [])]
}

/** List the steps at which text is too small to be read from the last row, but whole. */
export function smallSteps(): readonly FitStep[] {
  return SMALLER.map((text) => ({ text, pictures: rounded(text / 2) }))
}

/** Round up to three digits, so that the same share is written the same way everywhere. */
function rounded(share: number): number {
  return Math.ceil(share * 1000 - 0.001) / 1000
}

/** Shrink the contents of a slide; text below the smallest size is let be as small as the step says. */
function setStep(slide: HTMLElement, { text, pictures }: FitStep): void {
  const { style } = slide
  style.setProperty('--fit', String(text))
  style.setProperty('--pictures', String(pictures))
  style.removeProperty('--floor')
  if (text === 1) return
  const size = fontSize(slide)
  if (size < floorOf(slide) - 0.1) style.setProperty('--floor', `${Math.floor(size * 10) / 10}px`)
}

/** Tell whether a slide's content is taller or wider than its frame. */
function overflows(slide: HTMLElement): boolean {
  return slide.scrollHeight > slide.clientHeight + 1 || slide.scrollWidth > slide.clientWidth + 1
}

/** Read the size below which a slide's text is not to shrink, in pixels. */
function floorOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--floor')) || 0
}

/** Read the size of an element's text, in pixels. */
function fontSize(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).fontSize)
}
