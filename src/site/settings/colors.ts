import { transform } from 'lightningcss'

/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/** A value of one token, or a call of one function in another; never the end of a declaration. */
const COLOUR = /^(?:#[\da-f]{3,8}|[a-z]+|[a-z-]+\((?:[\w\s.,%#/+-]|\([\w\s.,%#/+-]*\))*\))$/i
/** Makes every color one of sRGB. */
const OLD_BROWSER = { chrome: 60 << 16 }

/** Read an opaque CSS color; undefined where it is none. */
export function readColor(text: string): Rgb | undefined {
  if (!COLOUR.test(text)) return undefined
  const inSrgb = declare(text, OLD_BROWSER).code
  return declare(inSrgb.replace(/^a{color:([^;}]*).*$/s, '$1')).rgb
}

/** Parse a value as a color, and write it for browsers. */
function declare(
  value: string,
  targets: Readonly<Record<string, number>> = {},
): { readonly code: string; readonly rgb: Rgb | undefined } {
  const found: Rgb[] = []
  try {
    const { code } = transform({
      filename: 'color.css',
      code: new TextEncoder().encode(`a{color:${value}}`),
      minify: true,
      targets,
      visitor: {
        Declaration(declaration) {
          if (declaration.property !== 'color') return
          const color = declaration.value
          if (typeof color === 'object' && color.type === 'rgb' && color.alpha === 1)
            found.push([color.r, color.g, color.b])
        },
      },
    })
    return { code: new TextDecoder().decode(code), rgb: found[0] }
  } catch {
    return { code: '', rgb: undefined }
  }
}

/** Compute WCAG's contrast of two colors, from 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** Compute WCAG's relative luminance, from 0 (black) to 1. */
export function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/**
 * Mix two colors.
 *
 * @param share How much of the second one, from 0 to 1.
 */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const [red, green, blue] = one.map((part, n) => Math.round(part + ((other[n] ?? 0) - part) * share))
  return [red ?? 0, green ?? 0, blue ?? 0]
}

/** Write a color as CSS. */
export function hex(color: Rgb): string {
  return `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
