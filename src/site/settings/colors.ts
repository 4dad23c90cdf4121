import {
  formatHex,
  interpolate,
  modeLrgb,
  modeRgb,
  parse,
  useMode,
  wcagContrast,
  wcagLuminance,
} from 'culori/fn'
import { transform } from 'lightningcss'

useMode(modeRgb)
useMode(modeLrgb)

/** An opaque color of sRGB, as `#rrggbb`. */
export type Color = `#${string}`

/** What a token may hold: a name, a hexadecimal color or one function call; it cannot end the declaration. */
const COLOR = /^(?:#[\da-f]{3,8}|[a-z]+|[a-z-]+\((?:[\w\s.,%#/+-]|\([\w\s.,%#/+-]*\))*\))$/i
/** A browser that knows no color space but sRGB, so that Lightning CSS converts to it. */
const SRGB_ONLY = { chrome: 60 << 16 }

/**
 * Read an opaque CSS color; undefined for any other text.
 *
 * Lightning CSS reads it, because it knows all of the syntax (`color-mix()`, `calc()`, relative colors) and maps colors
 * outside of sRGB as browsers do.
 */
export function readColor(text: string): Color | undefined {
  if (!COLOR.test(text)) return undefined
  const color = parse(toSrgb(text))
  return color && (color.alpha ?? 1) === 1 ? toHex(color) : undefined
}

/** Convert a CSS color to the notations of sRGB; '' where the text is no color. */
function toSrgb(text: string): string {
  try {
    const { code } = transform({
      filename: 'color.css',
      code: new TextEncoder().encode(`a{color:${text}}`),
      minify: true,
      targets: SRGB_ONLY,
    })
    return /^a\{color:([^;}]*)/.exec(new TextDecoder().decode(code))?.[1] ?? ''
  } catch {
    return ''
  }
}

/** Compute the contrast of two colors as WCAG defines it, from 1 to 21. */
export function colorContrast(one: Color, other: Color): number {
  return wcagContrast(one, other)
}

/** Compute the relative luminance as WCAG defines it, from 0 (black) to 1. */
export function luminance(color: Color): number {
  return wcagLuminance(color)
}

/**
 * Mix two colors.
 *
 * @param share How much of the second one, from 0 to 1.
 */
export function mix(one: Color, other: Color, share: number): Color {
  return toHex(interpolate([one, other], 'rgb')(share))
}

/** Write a color with eight bits a channel. */
function toHex(color: Parameters<typeof formatHex>[0]): Color {
  return formatHex(color) as Color
}
