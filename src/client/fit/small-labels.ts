import type { SmallLabels } from '../../model/measured-slide.ts'

/** Default of `minTextSize`, in pixels, which deck-fit.css has as well. */
const MIN_TEXT = 20
/** Share of the smallest size below which labels count as too small: rounding is no fault. */
const TOLERANCE = 0.95

/** A piece of text in a drawing: its size on the slide, in pixels, and its number of characters. */
interface Label {
  readonly size: number
  readonly length: number
}

/**
 * Find the diagrams on a slide, or on the parts that it was cut into, whose labels are too small to be read.
 *
 * The size of most of a diagram's text counts, since axes and marks may be smaller. The slides must be laid out.
 */
export function findSmallLabels(slides: readonly HTMLElement[]): readonly SmallLabels[] {
  const drawings = slides.flatMap((slide) =>
    [...slide.querySelectorAll<SVGSVGElement>('.diagram > svg')].map((svg) => ({ slide, svg })),
  )
  return drawings.flatMap(({ slide, svg }, diagram): readonly SmallLabels[] => {
    const smallest = Number.parseFloat(slide.style.getPropertyValue('--min-text')) || MIN_TEXT
    const size = medianSize(labelsOf(svg))
    return size === undefined || size >= smallest * TOLERANCE ? [] : [{ diagram, size: Math.round(size) }]
  })
}

/** List the pieces of text in a drawing. */
function labelsOf(svg: SVGSVGElement): readonly Label[] {
  return [...svg.querySelectorAll('text, tspan, foreignObject *')].flatMap((element): readonly Label[] => {
    const words = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
    const { length } = words.map((node) => node.nodeValue?.trim() ?? '').join('')
    const matrix = element.closest<SVGGraphicsElement>('text, foreignObject')?.getScreenCTM()
    if (length === 0 || !matrix) return []
    const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))
    return [{ size: Number.parseFloat(getComputedStyle(element).fontSize) * scale, length }]
  })
}

/** Return the size that half of the characters have at most; undefined without any. */
function medianSize(labels: readonly Label[]): number | undefined {
  const sorted = [...labels].sort((a, b) => a.size - b.size)
  let left = sorted.reduce((sum, { length }) => sum + length, 0) / 2
  return sorted.find(({ length }) => {
    left -= length
    return left <= 0
  })?.size
}
