import { THEME_TOKENS, type TokenKind } from './theme-tokens.ts'

/** A row of the documentation's table of theme tokens. */
export interface ThemeTokenRow {
  readonly name: string
  readonly kind: TokenKind
  /** CSS value, as the style sheet has it. */
  readonly default: string
  readonly meaning: string
}

/**
 * List the tokens that a course may set, for the documentation.
 *
 * @param css Text of `theme/tokens.css`, which has the defaults.
 */
export function themeTokenRows(css: string): readonly ThemeTokenRow[] {
  return Object.entries(THEME_TOKENS).map(([name, { kind, meaning }]) => ({
    name,
    kind,
    default: defaultOf(name, css),
    meaning,
  }))
}

/** Return the first value of a custom property in a style sheet, on one line; '' where it has none. */
function defaultOf(name: string, css: string): string {
  const value = new RegExp(`--${name}:([^;]*);`).exec(css)?.[1] ?? ''
  return value.replace(/\s+/g, ' ').trim()
}
