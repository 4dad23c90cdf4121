/** What a token may hold; text is judged by its contrast with backgrounds. */
export type TokenKind = 'text' | 'background' | 'color' | 'fonts' | 'length'

/** A token of the theme, which a course sets under `theme`. */
interface ThemeToken {
  readonly kind: TokenKind
  /** What it is used for, for the documentation. */
  readonly meaning: string
}

/** The tokens of `theme/tokens.css` that a course may set, by name; the style sheet has their defaults. */
export const THEME_TOKENS: Readonly<Record<string, ThemeToken>> = {
  paper: { kind: 'background', meaning: 'Background of slides and pages' },
  surface: { kind: 'background', meaning: 'Background of code, of captions over code and of panels' },
  ink: { kind: 'text', meaning: 'Text' },
  muted: { kind: 'text', meaning: 'Less important text: dates, times, amounts' },
  accent: { kind: 'text', meaning: 'Links, callouts and the main buttons' },
  brass: { kind: 'text', meaning: 'Second accent: list markers, parts, warnings and what is missing' },
  line: { kind: 'color', meaning: 'Lines and borders' },
  ribbon: { kind: 'color', meaning: 'Marks at an edge: quotations, marked lines, the progress bar' },
  stage: { kind: 'color', meaning: 'Background of the cover and of chapter titles' },
  note: {
    kind: 'background',
    meaning: 'Background of callouts, speaker notes and the current entry of a menu',
  },
  solution: { kind: 'background', meaning: 'Background of solutions' },
  'solution-ink': { kind: 'text', meaning: 'Titles of solutions' },
  trainer: { kind: 'background', meaning: 'Background of trainer parts' },
  danger: { kind: 'text', meaning: 'Titles of warnings of danger' },
  'danger-back': { kind: 'background', meaning: 'Background of warnings of danger' },
  marked: { kind: 'background', meaning: 'Background of marked words and lines' },
  'code-keyword': { kind: 'text', meaning: 'Code: keywords' },
  'code-string': { kind: 'text', meaning: 'Code: strings' },
  'code-number': { kind: 'text', meaning: 'Code: numbers' },
  'code-comment': { kind: 'text', meaning: 'Code: comments' },
  'code-title': { kind: 'text', meaning: 'Code: names of functions and classes' },
  'code-attribute': { kind: 'text', meaning: 'Code: attributes and properties' },
  'code-type': { kind: 'text', meaning: 'Code: types' },
  'font-text': { kind: 'fonts', meaning: 'Font of slides and of the catalogue' },
  'font-title': { kind: 'fonts', meaning: 'Font of titles' },
  'font-book': { kind: 'fonts', meaning: 'Font of the handout' },
  'font-code': { kind: 'fonts', meaning: 'Font of code' },
  'slide-text': { kind: 'length', meaning: 'Size of text on slides' },
  'slide-title': { kind: 'length', meaning: 'Size of a slide’s title' },
  'slide-chapter': { kind: 'length', meaning: 'Size of a chapter’s title on its title slide' },
  'slide-cover': { kind: 'length', meaning: 'Size of the deck’s title on the cover' },
  'slide-x': { kind: 'length', meaning: 'Margin of slides, left and right' },
  'slide-top': { kind: 'length', meaning: 'Margin of slides, above' },
  'slide-bottom': { kind: 'length', meaning: 'Margin of slides, below' },
  radius: { kind: 'length', meaning: 'Radius of corners' },
}
