import type { Element, Properties } from 'hast'
import type { Asset } from '../../model/reference-targets.ts'

const NUMBER = /^\d+(?:\.\d+)?$/
const LENGTH = /^\d*\.?\d+(?:px|em|rem|cm|mm|in|pt|pc|ch|ex|vw|vh|%)$/i

/**
 * Turn the size that an author gave to an image or video into CSS where it has a unit: `height="100px"`, `width=50%`.
 *
 * HTML's own attributes take pixels only. A height in percent is relative to the slide, because a paragraph has no
 * height of its own.
 */
export function sizeImage({ tagName, properties }: Element): undefined {
  if (tagName !== 'img' && tagName !== 'video') return
  for (const side of ['width', 'height'] as const) {
    const value = String(properties[side] ?? '').trim()
    if (value === '' || NUMBER.test(value)) continue
    delete properties[side]
    if (LENGTH.test(value)) addStyle(properties, `${side}: ${lengthOf(side, value)}`)
  }
  const style = [properties.style ?? []].flat().join(';')
  if (/(?:^|[;\s])height\s*:/.test(style) && !/(?:^|[;\s])width\s*:/.test(style))
    addStyle(properties, 'width: auto')
}

/**
 * Set the size that the browser reserves for an image, and the aspect ratio with which the theme fits it to the slide.
 *
 * A size of the author's stays, and a missing side is computed from the other. An image without one may grow where it
 * is alone on its slide: a raster image to twice its size, an SVG without limit.
 */
export function reserveSize({ properties }: Element, { width, height, sitePath }: Asset): void {
  if (!width || !height) return
  const isSized =
    properties.width || properties.height || /(?:^|[;\s])(?:width|height)\s*:/.test(String(properties.style))
  const own = { width: Number(properties.width), height: Number(properties.height) }
  if (!own.width && !own.height) Object.assign(properties, { width, height })
  else if (!own.height) properties.height = Math.round((own.width * height) / width)
  else if (!own.width) properties.width = Math.round((own.height * width) / height)
  addStyle(properties, `--ratio: ${Math.round((1000 * width) / height) / 1000}`)
  if (!isSized) addStyle(properties, `--grows: ${sitePath.endsWith('.svg') ? 9999 : 2 * width}px`)
}

/** Add a declaration to an element's style. */
function addStyle(properties: Properties, declaration: string): void {
  const own = [properties.style ?? []].flat().join('; ')
  properties.style = own === '' ? declaration : `${own}; ${declaration}`
}

/** Write a length as CSS. */
function lengthOf(side: 'width' | 'height', value: string): string {
  if (side === 'width' || !value.endsWith('%')) return value
  return `calc(var(--frame-height, 40rem) * ${Number.parseFloat(value) / 100})`
}
