/** The look of a deck: a theme, and the author's values of its theme tokens. */
export interface Theme {
  /** `auto`: light or dark, as the reader's system is set. */
  readonly scheme: 'auto' | 'light' | 'dark'
  /** Name of one of reveal.js's own themes; undefined: Lutrin's. */
  readonly reveal: string | undefined
  /** CSS values by the name of a custom property of theme/tokens.css, without its `--`. */
  readonly tokens: Readonly<Record<string, string>>
}
