import { type Color, colorContrast, luminance, mix, readColor } from './colors.ts'
import type { TokenKind } from './theme-tokens.ts'

/** A color for light pages and one for dark pages. */
export interface ColorPair {
  readonly light: Color
  readonly dark: Color
}

/** The default of `paper`, on which text must be readable. */
export const PAPERS: ColorPair = { light: '#fcfcfa', dark: '#10161f' }
const WHITE = '#ffffff'
const BLACK = '#000000'
/** Contrast that WCAG requires of text, level AA. */
export const MIN_CONTRAST = 4.5
/** Contrast of text colors that Lutrin derives: higher, since boxes have less contrast than paper. */
const COMFORTABLE = 5.5

/** One font name, with or without quotes. */
const FONT = /^(?:'[^'"\\<>;{}\n]*'|"[^'"\\<>;{}\n]*"|[\w -]+)$/
const LENGTH = /^\d{1,4}(?:\.\d{1,3})?(?:px|rem|em|pt)$/

/**
 * Read the color of a token, or its two colors for light and dark pages, as a list or a mapping.
 *
 * Where an author gives one color, the other one is derived: a text color is mixed until it is readable, and a
 * background is darkened or lightened until it suits the other scheme.
 */
export function readPair(value: unknown, kind: TokenKind): ColorPair | undefined {
  const [light, dark] = sidesOf(value).map((side) => (side === undefined ? undefined : readColor(side)))
  if (!light && !dark) return undefined
  if (Array.isArray(value) || typeof value === 'object') return light && dark ? { light, dark } : undefined
  if (!light) return undefined
  if (kind === 'color') return { light, dark: light }
  if (kind === 'text')
    return { light: readableOn(PAPERS.light, light, BLACK), dark: readableOn(PAPERS.dark, light, WHITE) }
  return luminance(light) > 0.18
    ? { light, dark: mix(light, PAPERS.dark, 0.92) }
    : { light: mix(light, WHITE, 0.94), dark: light }
}

/** Return the values for light and for dark pages. */
function sidesOf(value: unknown): readonly (string | undefined)[] {
  const sides =
    Array.isArray(value) && value.length === 2
      ? value
      : typeof value === 'object' && value !== null && 'light' in value && 'dark' in value
        ? [value.light, value.dark]
        : [value, undefined]
  return sides.map((side) => (typeof side === 'string' ? side.trim() : undefined))
}

/** Mix a color towards another one until it is readable on a background. */
function readableOn(background: Color, color: Color, towards: Color): Color {
  if (colorContrast(background, color) >= MIN_CONTRAST) return color
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(color, towards, share)
    if (colorContrast(background, mixed) >= COMFORTABLE) return mixed
  }
  return towards
}

/** Write a pair of colors as CSS. */
export function pairCss({ light, dark }: ColorPair): string {
  return `light-dark(${light}, ${dark})`
}

/** Read font names, in a list or separated by commas. */
export function readFonts(value: unknown): string | undefined {
  const text = Array.isArray(value) ? value.join(', ') : value
  const names = typeof text === 'string' ? text.split(',').map((name) => name.trim()) : []
  return names.length > 0 && names.every((name) => FONT.test(name)) ? names.join(', ') : undefined
}

/** Read a length; a number alone is pixels. */
export function readLength(value: unknown): string | undefined {
  const text = typeof value === 'number' ? `${value}px` : value
  return typeof text === 'string' && LENGTH.test(text.trim()) ? text.trim() : undefined
}
