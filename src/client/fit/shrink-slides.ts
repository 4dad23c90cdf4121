import { measureFormulas } from '../page/measure-formulas.ts'
import { containBoxes } from './contain-boxes.ts'
import { applyStep, type FitStep, initialStep, PICTURE_SHARES, readableSteps } from './fit-step.ts'
import { narrowCodeAndTables } from './narrow-code-and-tables.ts'

/** A slide with the step that was found for it. */
export interface FittedSlide {
  readonly slide: HTMLElement
  step: FitStep
  /** False where it is too tall or too wide even at its last step. */
  readonly fits: boolean
}

/** A slide while its steps are tried. */
interface Attempt {
  readonly slide: HTMLElement
  step: FitStep
  fits: boolean
  steps: readonly FitStep[]
}

/** Shrink slides together, each by its own steps, until it fits or has no step left. */
export function shrinkSlides(
  slides: readonly HTMLElement[],
  stepsOf: (slide: HTMLElement) => readonly FitStep[],
): readonly FittedSlide[] {
  for (const slide of slides) applyStep(slide, initialStep(slide))
  containBoxes(slides)
  for (const slide of slides) measureFormulas(slide)
  narrowCodeAndTables(slides)
  const attempts = slides.map(
    (slide): Attempt => ({ slide, step: initialStep(slide), fits: !overflows(slide), steps: [] }),
  )
  let tall = attempts.filter((attempt) => !attempt.fits)
  for (const attempt of tall)
    attempt.steps = stepsOf(attempt.slide).filter(({ text }) => text <= attempt.step.text)
  for (let n = 0; tall.length > 0; n++) {
    tall = tall.filter((attempt) => attempt.steps[n])
    for (const attempt of tall) {
      attempt.step = attempt.steps[n] ?? attempt.step
      applyStep(attempt.slide, attempt.step)
    }
    for (const attempt of tall) attempt.fits = !overflows(attempt.slide)
    tall = tall.filter((attempt) => !attempt.fits)
  }
  growPictures(attempts.filter(({ step, steps }) => steps.length > 0 && step.text < 1))
  // A slide that fits at no size scrolls, so its text stays readable.
  for (const attempt of attempts.filter(({ fits, steps }) => !fits && steps.length > 0)) {
    applyStep(attempt.slide, initialStep(attempt.slide))
    attempt.step = readableSteps(attempt.slide).at(-1) ?? attempt.step
    applyStep(attempt.slide, attempt.step)
  }
  return attempts
}

/** Enlarge the pictures of slides that fit as far as there is room: smaller text leaves them more. */
export function growPictures(fitted: readonly FittedSlide[]): void {
  let growing = fitted.filter(({ fits }) => fits)
  for (const pictures of [1, ...PICTURE_SHARES]) {
    growing = growing.filter(({ step }) => step.pictures < pictures)
    for (const { slide, step } of growing) applyStep(slide, { ...step, pictures })
    const grown = growing.filter(({ slide }) => !overflows(slide))
    for (const slide of grown) slide.step = { ...slide.step, pictures }
    growing = growing.filter((slide) => !grown.includes(slide))
  }
  for (const { slide, step } of fitted) applyStep(slide, step)
}

/** Whether the content of a slide is taller or wider than its frame. */
function overflows(slide: HTMLElement): boolean {
  return slide.scrollHeight > slide.clientHeight + 1 || slide.scrollWidth > slide.clientWidth + 1
}
