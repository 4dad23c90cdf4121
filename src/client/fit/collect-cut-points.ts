import type { CutPoint } from './cut-point.ts'
import { PICTURE_COLUMNS, REPEATED_HEADS } from './selectors.ts'
import { textCutPoints } from './text-cut-points.ts'

/** Position of the walk through a slide. */
interface Place {
  readonly tail: number
  readonly head: number
  /** Number of lists around it. */
  readonly lists: number
  /** Height that a slide has for content. */
  readonly room: number
}

const HEADING = /^H[1-6]$/
/** Boxes that can be cut, if they are laid out as running text. */
const DIVISIBLE_BOXES = new Set(
  'UL OL DL LI DD BLOCKQUOTE DIV ARTICLE MAIN DETAILS FIGURE TABLE TBODY TR TH TD PRE CODE P CENTER'.split(
    ' ',
  ),
)
const FLOW_DISPLAYS = new Set(['block', 'list-item', 'flow-root', 'table', 'table-row-group'])
/** Boxes with a layout of their own, and content that is one unit. */
const INDIVISIBLE = '.katex, .math, .math-display, svg, figure.diagram, .r-stack, .backdrop, .column.picture'
/**
 * List the points at which a slide can be cut between blocks; there is none after a heading.
 *
 * @param room Height of the content below the title; text that is taller than half of it can be cut inside.
 */
export function collectCutPoints(slide: HTMLElement, room: number): readonly CutPoint[] {
  return cutPointsOf(slide, { tail: 0, head: 0, lists: 0, room })
}

/** Whether an element is part of the flow of a slide. */
export function isInFlow(element: Element): boolean {
  if (element.matches('aside.notes, .code-step, colgroup, caption')) return false
  const { display, position } = getComputedStyle(element)
  return display !== 'none' && position !== 'absolute' && position !== 'fixed'
}

/** List the cut points of a box, between its children and inside of them. */
function cutPointsOf(parent: Element, place: Place): readonly CutPoint[] {
  if (parent.tagName === 'CODE' && parent.parentElement?.tagName === 'PRE')
    return textCutPoints(parent, 'lines', place)
  const cutPoints: CutPoint[] = []
  let above = Number.NEGATIVE_INFINITY
  let previous: Element | undefined
  const children = [...parent.children].filter(isInFlow)
  const holdsText = 'P LI DD TD BLOCKQUOTE DIV CENTER'.split(' ').includes(parent.tagName)
  if (holdsText && hasText(parent) && parent.getBoundingClientRect().height > place.room / 2)
    cutPoints.push(...textCutPoints(parent, 'sentences', place))
  for (const child of children) {
    if (isInline(child)) continue
    const { top, bottom } = child.getBoundingClientRect()
    const cost = previous ? costBetween(previous, child, place.lists) : undefined
    if (cost !== undefined) {
      cutPoints.push({ node: child, above, below: top, tail: place.tail, head: place.head, cost })
    }
    if (isDivisible(child)) cutPoints.push(...cutPointsOf(child, placeInside(child, place)))
    above = Math.max(above, bottom)
    previous = child
  }
  return cutPoints
}

/** Describe the position inside a box; what the next slide repeats of the box takes room there. */
function placeInside(box: Element, { tail, head, lists, room }: Place): Place {
  const style = getComputedStyle(box)
  const length = (name: string): number => Number.parseFloat(style.getPropertyValue(name)) || 0
  const repeated = [...box.children].filter((child) => child.matches(REPEATED_HEADS)).map(heightOf)
  return {
    tail: tail + length('padding-bottom') + length('border-bottom-width'),
    head:
      head + length('padding-top') + length('border-top-width') + repeated.reduce((sum, one) => sum + one, 0),
    lists: lists + (box.tagName === 'UL' || box.tagName === 'OL' ? 1 : 0),
    room,
  }
}

/** Return the cost of a cut between two blocks; undefined where a cut is not allowed. */
function costBetween(previous: Element, next: Element, lists: number): number | undefined {
  if (HEADING.test(previous.tagName) || previous.matches(`${REPEATED_HEADS}, dt, th, .kicker`))
    return undefined
  if (next.matches('dd, figcaption, p.caption') || next.matches('.footnotes > :not(ol)')) return undefined
  if (HEADING.test(next.tagName)) return 0
  if (next.matches('.column')) return next.parentElement?.matches(PICTURE_COLUMNS) ? undefined : 0.5
  const introduces =
    /:\s*$/.test(previous.textContent ?? '') && next.matches('ul, ol, pre, .table, figure, dl')
  if (next.matches('li, dd, dt')) return 0.7 + 0.6 * lists
  if (next.matches('tr')) return isSpanned(next) ? undefined : 2
  return introduces ? 4 : 1
}

/** Whether a cell of an earlier row spans into a row. */
function isSpanned(row: Element): boolean {
  if (!row.closest('table')?.querySelector('[rowspan]')) return false
  let distance = 1
  for (let above = row.previousElementSibling; above; above = above.previousElementSibling) {
    const reach = distance++
    if ([...above.children].some((cell) => cell instanceof HTMLTableCellElement && cell.rowSpan > reach))
      return true
  }
  return false
}

/** Whether a box can be cut: it is laid out as running text and is not one unit. */
function isDivisible(box: Element): boolean {
  if (!DIVISIBLE_BOXES.has(box.tagName) || box.matches(INDIVISIBLE)) return false
  if (box.matches(PICTURE_COLUMNS)) return true
  const { display, columnCount, columnWidth, cssFloat } = getComputedStyle(box)
  return FLOW_DISPLAYS.has(display) && columnCount === 'auto' && columnWidth === 'auto' && cssFloat === 'none'
}

/** Whether an element is part of a line. */
function isInline(element: Element): boolean {
  return /^(?:inline|ruby|contents)/.test(getComputedStyle(element).display)
}

/** Whether a box has text that is not in a child element. */
function hasText(box: Element): boolean {
  return [...box.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.textContent ?? ''),
  )
}

/** Return the height of an element. */
function heightOf(element: Element): number {
  return element.getBoundingClientRect().height
}
