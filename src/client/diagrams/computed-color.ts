import type { Rgb } from '../page/contrast.ts'

/** A color as the browser computes it for a drawing. */
interface ComputedColor {
  readonly rgb: Rgb
  /** From 0 to 1. */
  readonly alpha: number
}

/** Read a computed color, `rgb(1, 2, 3)` or `rgba(1, 2, 3, 0.5)`; undefined for any other value, such as `none`. */
export function readComputedColor(value: string): ComputedColor | undefined {
  if (!/^rgba?\(/.test(value)) return undefined
  const [red = 0, green = 0, blue = 0, alpha = 1] = (value.match(/[\d.]+/g) ?? []).map(Number)
  return { rgb: [red, green, blue], alpha }
}
