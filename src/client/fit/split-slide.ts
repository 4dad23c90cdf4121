import { type ChosenCutPoints, chooseCutPoints } from './choose-cut-points.ts'
import { collectCutPoints, isInFlow } from './collect-cut-points.ts'
import { cutSlide, titleOf } from './cut-slide.ts'
import { type FitStep, readableSteps, setInitialStep } from './fit-step.ts'
import { PICTURE_COLUMNS } from './selectors.ts'
import { type FittedSlide, growPictures, shrinkSlides } from './shrink-slides.ts'

/** A slide that was cut. */
export interface SplitSlide {
  readonly parts: readonly FittedSlide[]
  /** False where a part is still taller or wider than its frame. */
  readonly fits: boolean
}

/** Shares of a slide's height to try, since the estimate before a cut may be slightly too low. */
const ROOM_SHARES = [1, 0.95, 0.9, 0.84, 0.75, 0.6]
/** Weight of small text: text at two thirds of the full size costs four, in the unit of `chooseCutPoints`. */
const SMALLNESS = 12

/** A way to cut a slide. */
interface Plan {
  readonly step: FitStep
  readonly share: number
  readonly count: number
  readonly cost: number
}

/**
 * Cut a slide into few parts, at good places and with large text: the plan of the lowest cost that fits.
 *
 * This works on copies, which are in the document beside the slide only while they are measured.
 *
 * @returns Undefined where the slide cannot be cut.
 */
export function splitSlide(slide: HTMLElement): SplitSlide | undefined {
  const steps = [{ text: 1, pictures: 1 }, ...readableSteps(slide)]
  const smallest = steps.at(-1)
  if (!smallest) return undefined
  const plans = steps.map((step) => planCut(slide, step, 1)).sort((a, b) => a.cost - b.cost)
  const tighter = ROOM_SHARES.slice(1).map((share) => () => planCut(slide, smallest, share))
  let last: SplitSlide | undefined
  for (const makePlan of [...plans.map((made) => () => made), ...tighter]) {
    const chosen = makePlan()
    if (chosen.count === 1) continue
    last = cutByPlan(slide, chosen)
    if (last.fits) return last
  }
  return last
}

/** Lay out a copy of a slide at a text size, and choose where to cut it. */
function planCut(slide: HTMLElement, step: FitStep, share: number): Plan {
  const copy = layOut(slide, step)
  const { cutPoints, cost } = cutPointsAt(copy, share)
  copy.remove()
  return { step, share, count: cutPoints.length + 1, cost: cost + SMALLNESS * (1 - step.text) }
}

/** Cut a copy of a slide as planned. */
function cutByPlan(slide: HTMLElement, { step, share }: Plan): SplitSlide {
  const copy = layOut(slide, step)
  const parts = cutSlide(copy, cutPointsAt(copy, share).cutPoints)
  copy.after(...parts.slice(1))
  const fitted = shrinkSlides(parts, () => [])
  growPictures(fitted)
  for (const part of parts) part.remove()
  return { parts: fitted, fits: fitted.every(({ fits }) => fits) }
}

/** Insert a copy of a slide after it, at a text size. */
function layOut(slide: HTMLElement, step: FitStep): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement
  setInitialStep(copy, step)
  slide.after(copy)
  shrinkSlides([copy], () => [])
  stackTallBoxes(copy)
  for (const table of copy.querySelectorAll('.table.wraps > table:not(.stacked)')) pinColumns(table)
  return copy
}

/** Choose where to cut a slide that is laid out. */
function cutPointsAt(slide: HTMLElement, share: number): ChosenCutPoints {
  const { paddingTop, paddingBottom } = getComputedStyle(slide)
  const box = slide.getBoundingClientRect()
  const title = titleOf(slide)
  const flow = [...slide.children].filter((child) => child !== title && isInFlow(child))
  const [first] = flow
  if (!first) return { cutPoints: [], cost: 0 }
  const top = first.getBoundingClientRect().top
  const bottom = Math.max(...flow.map((child) => child.getBoundingClientRect().bottom))
  const end = box.top + slide.clientHeight - Number.parseFloat(paddingBottom)
  const start = title ? top : box.top + Number.parseFloat(paddingTop)
  const room = (end - start) * share
  return chooseCutPoints({ top, bottom, room, cutPoints: collectCutPoints(slide, room) })
}

/**
 * Stack columns that are too wide, or nearly as tall as the slide, so that they can be cut.
 *
 * The same is done to other side-by-side layouts, and to the cells of table rows that are too tall.
 */
function stackTallBoxes(slide: HTMLElement): void {
  const room = slide.clientHeight * 0.72
  for (const box of slide.querySelectorAll<HTMLElement>('.columns, div, ul, ol, p:not(.pictures), section')) {
    const { display, columnCount, columnWidth } = getComputedStyle(box)
    const isSideBySide = /flex|grid/.test(display) || columnCount !== 'auto' || columnWidth !== 'auto'
    if (!isSideBySide || box.closest('.katex, svg')) continue
    const isWide = box.scrollWidth > box.clientWidth + 1
    if (isWide || (heightOf(box) > room && !box.matches(PICTURE_COLUMNS))) box.classList.add('stacked')
  }
  for (const row of slide.querySelectorAll('tr'))
    if (heightOf(row) > room) row.closest('table')?.classList.add('stacked')
}

/** Fix the column widths of a table, so that all its parts have the same. */
function pinColumns(table: Element): void {
  const cells = [...(table.querySelector('tr')?.children ?? [])]
  if (table.querySelector('colgroup') || cells.some((cell) => cell.matches('[colspan]'))) return
  const { width } = table.getBoundingClientRect()
  const group = document.createElement('colgroup')
  for (const share of cells.map((cell) => cell.getBoundingClientRect().width / width)) {
    const column = document.createElement('col')
    column.style.width = `${(share * 100).toFixed(1)}%`
    group.append(column)
  }
  table.prepend(group)
}

/** Return the height of an element. */
function heightOf(element: Element): number {
  return element.getBoundingClientRect().height
}
