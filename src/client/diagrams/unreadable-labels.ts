import { BLACK, READABLE_CONTRAST, type Rgb, rgbContrast, WHITE } from '../page/contrast.ts'
import { roleOf } from './color-role.ts'
import { readComputedColor } from './computed-color.ts'

/** Labels, except the numbers of messages: each has a colored mark of its own behind it. */
const LABELS = 'text:not(.sequenceNumber)'
const SHAPES = 'rect, circle, ellipse, polygon, path'
/** Opacity from which a shape hides what is behind it. */
const OPAQUE = 0.4

/** A label with the CSS color that it needs. */
interface LabelColor {
  readonly label: SVGElement
  readonly color: string
}

/**
 * Find the labels whose contrast is too low because of colors that an author chose, each with a readable color.
 *
 * A label on a shape in an author's color gets a fixed color, since the shape does not change with the color scheme. A
 * label in an author's color without such a shape gets the theme's color, since its background changes with the scheme.
 *
 * @param chosen Colors that the author chose, as `r,g,b`.
 */
export function findUnreadableLabels(svg: SVGSVGElement, chosen: ReadonlySet<string>): readonly LabelColor[] {
  if (chosen.size === 0) return []
  const isChosen = (rgb: Rgb): boolean => chosen.has(rgb.join()) && roleOf(rgb.join()) === undefined
  const shapes = filledShapes(svg)
  return [...svg.querySelectorAll<SVGElement>(LABELS)].flatMap((label): readonly LabelColor[] => {
    const shape = shapeUnder(label, shapes)
    const fill = getComputedStyle(label.querySelector('tspan') ?? label).fill
    const ink = readComputedColor(fill)?.rgb ?? BLACK
    if (shape === undefined || !isChosen(shape.rgb))
      return isChosen(ink) ? [{ label, color: 'var(--d-ink)' }] : []
    if (isChosen(ink) && rgbContrast(ink, shape.rgb) >= READABLE_CONTRAST) return []
    const isLight = rgbContrast(BLACK, shape.rgb) > rgbContrast(WHITE, shape.rgb)
    return [{ label, color: isLight ? '#000' : '#fff' }]
  })
}

/** Set the colors of labels, after the styles of the drawing are written on its elements. */
export function recolorLabels(labels: readonly LabelColor[]): void {
  for (const { label, color } of labels) {
    for (const part of label.querySelectorAll<SVGElement>('tspan')) part.style.removeProperty('fill')
    label.style.fill = color
  }
}

/** A shape that hides what is behind it, and where it is. */
interface FilledShape extends Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> {
  readonly shape: SVGElement
  readonly rgb: Rgb
}

/** Find the uppermost of the shapes under the middle of a label. */
function shapeUnder(label: SVGElement, shapes: readonly FilledShape[]): FilledShape | undefined {
  const box = label.getBoundingClientRect()
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  return shapes.findLast(
    ({ shape, left, right, top, bottom }) =>
      (shape.compareDocumentPosition(label) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      [left <= x, x <= right, top <= y, y <= bottom].every(Boolean),
  )
}

/** List the shapes that hide what is behind them, from back to front. */
function filledShapes(svg: SVGSVGElement): readonly FilledShape[] {
  return [...svg.querySelectorAll<SVGElement>(SHAPES)].flatMap((shape) => {
    const { fill, fillOpacity, opacity } = getComputedStyle(shape)
    const color = readComputedColor(fill)
    const { left, right, top, bottom, width, height } = shape.getBoundingClientRect()
    if (color === undefined || width * height === 0) return []
    if (shape.closest('defs, marker') || color.alpha * Number(fillOpacity) * Number(opacity) < OPAQUE)
      return []
    return [{ shape, left, right, top, bottom, rgb: color.rgb }]
  })
}
