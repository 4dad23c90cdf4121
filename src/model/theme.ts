/** What a deck looks like: a theme, and values of the author's over those of its style sheet. */
export interface Theme {
  /** `auto`: light or dark, as the reader's system has it. */
  readonly scheme: 'auto' | 'light' | 'dark'
  /** Name of one of reveal.js's own themes; undefined: ours. */
  readonly reveal: string | undefined
  /** Values by the name of a custom property of theme/tokens.css, without its `--`; each as CSS has it. */
  readonly tokens: Readonly<Record<string, string>>
}
