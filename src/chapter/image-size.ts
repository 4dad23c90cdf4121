import type { Element } from 'hast'

const NUMBER = /^\d+(?:\.\d+)?$/
const LENGTH = /^\d*\.?\d+(?:px|em|rem|cm|mm|in|pt|pc|ch|ex|vw|vh|%)$/i

/**
 * Obey the size that an author gave to an image or video, with or without a unit: `height="100px"`, `width=50%`.
 *
 * HTML's own attributes take pixels only. A height in percent is that of the slide, since a paragraph has none.
 */
export function sizeImage({ tagName, properties }: Element): undefined {
  if (tagName !== 'img' && tagName !== 'video') return
  const styles: string[] = []
  for (const side of ['width', 'height'] as const) {
    const value = String(properties[side] ?? '').trim()
    if (value === '' || NUMBER.test(value)) continue
    delete properties[side]
    if (LENGTH.test(value)) styles.push(`${side}: ${lengthOf(side, value)}`)
  }
  if (styles.length > 0) properties.style = [...styles, ...[properties.style ?? []].flat()].join('; ')
}

/** Write a length as CSS. */
function lengthOf(side: 'width' | 'height', value: string): string {
  if (side === 'width' || !value.endsWith('%')) return value
  return `calc(var(--frame-height, 40rem) * ${Number.parseFloat(value) / 100})`
}
