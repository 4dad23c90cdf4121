import { type Color, contrast, luminance, mix, readColor } from './colors.ts'

/** A color for light pages and one for dark pages. */
export interface Pair {
  readonly light: Color
  readonly dark: Color
}

/** What a token may hold: colors of text, of what is behind it, of neither; fonts; lengths. */
type TokenKind = 'text' | 'back' | 'color' | 'fonts' | 'length'

/** The tokens of theme/tokens.css that a course may set. */
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

/** The shipped papers, on which text has to be read. */
export const PAPERS: Pair = { light: '#fcfcfa', dark: '#10161f' }
const WHITE = '#ffffff'
const BLACK = '#000000'
/** Contrast that WCAG asks of text (AA). */
export const READABLE = 4.5
/** What a text is brought to where the author says one color for both kinds of pages: boxes are less light than paper. */
const COMFORTABLE = 5.5

/** One name of a font, in quotes or without. */
const FONT = /^(?:'[^'"\\<>;{}\n]*'|"[^'"\\<>;{}\n]*"|[\w -]+)$/
const LENGTH = /^\d{1,4}(?:\.\d{1,3})?(?:px|rem|em|pt)$/

/**
 * Read the colors that an author gives to a token: one, or one for light and one for dark pages, as a list or a mapping.
 *
 * Of one color for both, the other is made: text until it can be read, what is behind text until it is as dark as night.
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

/** Take a value apart into what is meant for light and for dark pages. */
function sidesOf(value: unknown): readonly (string | undefined)[] {
  const sides =
    Array.isArray(value) && value.length === 2
      ? value
      : typeof value === 'object' && value !== null && 'light' in value && 'dark' in value
        ? [value.light, value.dark]
        : [value, undefined]
  return sides.map((side) => (typeof side === 'string' ? side.trim() : undefined))
}

/** Bring a color nearer to another until it can be read. */
function readableOn(paper: Color, color: Color, towards: Color): Color {
  if (contrast(paper, color) >= READABLE) return color
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(color, towards, share)
    if (contrast(paper, mixed) >= COMFORTABLE) return mixed
  }
  return towards
}

/** Write colors as CSS. */
export function pairCss({ light, dark }: Pair): string {
  return `light-dark(${light}, ${dark})`
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
