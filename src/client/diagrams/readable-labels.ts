import { BLACK, contrast, READABLE, type Rgb, WHITE } from '../page/contrast.ts'
import type { Colors } from './diagram-colors.ts'
import { channels } from './own-colors.ts'

/** The number of a message stands on a mark of its own, which is no shape of the drawing. */
const LABELS = 'text:not(.sequenceNumber)'
const SHAPES = 'rect, circle, ellipse, polygon, path'

/**
 * See to it that labels can be read where the author chose colors: a painted shape does not follow the theme, so what
 * stands on it may not either; and a color for text alone may be lost on a page of the other scheme.
 *
 * @param own Colors that the author chose, as `r,g,b`.
 * @returns What gives those labels their color, once all styles are written.
 */
export function readableLabels(svg: SVGSVGElement, own: ReadonlySet<string>, { roleOf }: Colors): () => void {
  const isOwn = (rgb: string): boolean => own.has(rgb) && roleOf(rgb) === undefined
  const shapes = own.size === 0 ? [] : filledShapes(svg)
  const repainted: (readonly [SVGElement, string])[] = []
  for (const label of own.size === 0 ? [] : svg.querySelectorAll<SVGElement>(LABELS)) {
    const box = label.getBoundingClientRect()
    const x = box.x + box.width / 2
    const y = box.y + box.height / 2
    const under = shapes.findLast(
      ({ shape, left, right, top, bottom }) =>
        (shape.compareDocumentPosition(label) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
        [left <= x, x <= right, top <= y, y <= bottom].every(Boolean),
    )
    const ink = rgbOf(getComputedStyle(label.querySelector('tspan') ?? label).fill)
    if (under === undefined || !isOwn(under.rgb.join())) {
      if (isOwn(ink.join())) repainted.push([label, 'var(--d-ink)'])
      continue
    }
    if (isOwn(ink.join()) && contrast(ink, under.rgb) >= READABLE) continue
    const isLight = contrast(BLACK, under.rgb) > contrast(WHITE, under.rgb)
    repainted.push([label, isLight ? '#000' : '#fff'])
  }
  return () => {
    for (const [label, color] of repainted) {
      for (const part of label.querySelectorAll<SVGElement>('tspan')) part.style.removeProperty('fill')
      label.style.fill = color
    }
  }
}

/** A shape that covers what is behind it, and where it is. */
interface FilledShape extends Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> {
  readonly shape: SVGElement
  readonly rgb: Rgb
}

/** List the shapes with a fill that hardly lets anything through, from back to front. */
function filledShapes(svg: SVGSVGElement): readonly FilledShape[] {
  return [...svg.querySelectorAll<SVGElement>(SHAPES)].flatMap((shape) => {
    const { fill, fillOpacity, opacity } = getComputedStyle(shape)
    const [red, green, blue, alpha = 1] = channels(fill)
    const { left, right, top, bottom, width, height } = shape.getBoundingClientRect()
    if (red === undefined || green === undefined || blue === undefined || width * height === 0) return []
    if (shape.closest('defs, marker') || alpha * Number(fillOpacity) * Number(opacity) < 0.4) return []
    return [{ shape, left, right, top, bottom, rgb: [red, green, blue] }]
  })
}

/** Read a color as the browser computed it. */
function rgbOf(text: string): Rgb {
  const [red = 0, green = 0, blue = 0] = channels(text)
  return [red, green, blue]
}
