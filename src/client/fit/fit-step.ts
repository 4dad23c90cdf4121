/** What the content of a slide is shrunk to, as shares of its full size. */
export interface FitStep {
  readonly text: number
  readonly pictures: number
}

/** Shares at which pictures shrink before text does. */
export const PICTURE_SHARES: readonly number[] = [0.85, 0.7, 0.58, 0.48]
/** Number of steps in which text shrinks to the smallest readable size. */
const TEXT_STEPS = 5
/** Shares below the smallest readable size, for content that fits at no other. */
const SMALL_SHARES = [0.6, 0.53, 0.47, 0.4, 0.35, 0.3, 0.25, 0.2, 0.15, 0.1]

/** Return the step that the build found for a slide, else its full size. */
export function initialStep(slide: HTMLElement): FitStep {
  const [text = 1, pictures = 1] = (slide.dataset['fit'] ?? '').split(' ').filter(Boolean).map(Number)
  return { text, pictures }
}

/** Set the step at which fitting a slide starts. */
export function setInitialStep(slide: HTMLElement, { text, pictures }: FitStep): void {
  slide.dataset['fit'] = `${text} ${pictures}`
}

/** List the steps of a slide down to the smallest readable text; pictures, if there are any, shrink first. */
export function readableSteps(slide: HTMLElement): readonly FitStep[] {
  const fullSize = fontSize(slide) / Number(getComputedStyle(slide).getPropertyValue('--fit'))
  const lowest = Math.min(1, floorOf(slide) / fullSize)
  const hasPictures = slide.querySelector('img, video, svg, iframe, object, .lowered') !== null
  const pictures = hasPictures ? PICTURE_SHARES.map((share) => ({ text: 1, pictures: share })) : []
  const text = Array.from({ length: TEXT_STEPS }, (_, n) => ({
    text: roundUp(1 - ((1 - lowest) * (n + 1)) / TEXT_STEPS),
    pictures: hasPictures ? roundUp(0.48 - 0.04 * n) : 1,
  }))
  return [...pictures, ...(lowest < 1 ? text : [])]
}

/** List the steps below the smallest readable text: hard to read from the last row, but nothing is cut off. */
export function unreadableSteps(): readonly FitStep[] {
  return SMALL_SHARES.map((text) => ({ text, pictures: roundUp(text / 2) }))
}

/** Round up to three digits, so that the same share is written the same way everywhere. */
function roundUp(share: number): number {
  return Math.ceil(share * 1000 - 0.001) / 1000
}

/** Shrink the content of a slide; a step below the smallest readable size lowers `--floor` to it. */
export function applyStep(slide: HTMLElement, { text, pictures }: FitStep): void {
  const { style } = slide
  style.setProperty('--fit', String(text))
  style.setProperty('--pictures', String(pictures))
  style.removeProperty('--floor')
  if (text === 1) return
  const size = fontSize(slide)
  if (size < floorOf(slide) - 0.1) style.setProperty('--floor', `${Math.floor(size * 10) / 10}px`)
}

/** Return the size below which a slide's text does not shrink, in pixels. */
function floorOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue('--floor')) || 0
}

/** Return the size of an element's text, in pixels. */
function fontSize(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).fontSize)
}
