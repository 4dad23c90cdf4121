import { contrast, hex, luminance, mix, type Rgb, readColor } from './colors.ts'

/** A color for light pages and one for dark pages. */
export interface Pair {
  readonly light: Rgb
  readonly dark: Rgb
}

/** What a token holds: a color of text, of a background, or of neither; names of fonts; a length. */
export type TokenKind = 'text' | 'back' | 'color' | 'fonts' | 'length'

/** The theme tokens (custom properties of theme/tokens.css) that a course may set. */
export const TOKENS: Readonly<Record<string, TokenKind>> = {
  paper: 'back',
  surface: 'back',
  ink: 'text',
  muted: 'text',
  accent: 'text',
  brass: 'text',
  line: 'color',
  ribbon: 'color',
  stage: 'color',
  note: 'back',
  solution: 'back',
  'solution-ink': 'text',
  trainer: 'back',
  danger: 'text',
  'danger-back': 'back',
  marked: 'back',
  'code-keyword': 'text',
  'code-string': 'text',
  'code-number': 'text',
  'code-comment': 'text',
  'code-title': 'text',
  'code-attribute': 'text',
  'code-type': 'text',
  'font-text': 'fonts',
  'font-title': 'fonts',
  'font-book': 'fonts',
  'font-code': 'fonts',
  'slide-text': 'length',
  'slide-title': 'length',
  'slide-chapter': 'length',
  'slide-cover': 'length',
  'slide-x': 'length',
  'slide-top': 'length',
  'slide-bottom': 'length',
  radius: 'length',
}

/** The shipped paper colors, on which text must be readable. */
export const PAPERS: Pair = { light: [252, 252, 250], dark: [16, 22, 31] }
const WHITE: Rgb = [255, 255, 255]
const BLACK: Rgb = [0, 0, 0]
/** The contrast that WCAG (AA) requires of text. */
export const READABLE = 4.5
/** The contrast that derived text colors get: more than required, since boxes are darker than light paper. */
const COMFORTABLE = 5.5

/** The name of one font, quoted or not. */
const FONT = /^(?:'[^'"\\<>;{}\n]*'|"[^'"\\<>;{}\n]*"|[\w -]+)$/
const LENGTH = /^\d{1,4}(?:\.\d{1,3})?(?:px|rem|em|pt)$/

/**
 * Read the colors of a token: one, or one for light and one for dark pages, as a list or a mapping.
 *
 * From a single color the other one is derived: text is mixed towards black or white until it can be read, a background
 * until it is nearly the paper of the other scheme.
 */
export function readPair(value: unknown, kind: TokenKind): Pair | undefined {
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

/** Split a value into its colors for light and for dark pages. */
function sidesOf(value: unknown): readonly (string | undefined)[] {
  const sides =
    Array.isArray(value) && value.length === 2
      ? value
      : typeof value === 'object' && value !== null && 'light' in value && 'dark' in value
        ? [value.light, value.dark]
        : [value, undefined]
  return sides.map((side) => (typeof side === 'string' ? side.trim() : undefined))
}

/** Mix a color towards black or white until it can be read on a paper. */
function readableOn(paper: Rgb, color: Rgb, towards: Rgb): Rgb {
  if (contrast(paper, color) >= READABLE) return color
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(color, towards, share)
    if (contrast(paper, mixed) >= COMFORTABLE) return mixed
  }
  return towards
}

/** Format a pair of colors as CSS. */
export function pairCss({ light, dark }: Pair): string {
  return `light-dark(${hex(light)}, ${hex(dark)})`
}

/** Read names of fonts, separated by commas or in a list. */
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
