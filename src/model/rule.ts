/** How bad a problem is; errors make the build exit with 1. */
export type Severity = 'error' | 'warning' | 'info'

/** A kind of problem that Lutrin reports. */
export interface Rule {
  /** How bad it is, unless `rules:` of lutrin.yaml says otherwise. */
  readonly severity: Severity
  /** What is wrong, and what becomes of it, in Markdown. */
  readonly meaning: string
}

/** Every kind of problem that Lutrin reports, by the name that messages and `rules:` give it. */
export const RULES = {
  encoding: { severity: 'error', meaning: 'The file is not UTF-8: some characters may be wrong.' },
  'front-matter-yaml': {
    severity: 'error',
    meaning: 'The front matter or lutrin.yaml is not valid YAML: its settings are lost.',
  },
  'front-matter-unclosed': {
    severity: 'error',
    meaning: 'The front matter has no closing `---`: it would swallow the chapter.',
  },
  'front-matter-engine': {
    severity: 'error',
    meaning: 'The front matter is in another language than YAML: Lutrin runs no code of a course.',
  },
  'setting-type': { severity: 'error', meaning: 'A setting has a value of the wrong type.' },
  'chapter-not-found': { severity: 'error', meaning: 'An entry of `chapters:` matches no file.' },
  'deck-not-found': { severity: 'error', meaning: 'An entry of `decks:` in lutrin.yaml names no deck.' },
  'chapter-failed': {
    severity: 'error',
    meaning: 'A chapter could not be compiled: it is missing from the site.',
  },
  'outside-project': { severity: 'error', meaning: 'A path leads out of the project: it is not followed.' },
  unreadable: { severity: 'error', meaning: 'A file of the course cannot be read.' },
  'static-collision': {
    severity: 'warning',
    meaning: 'A file of static/ has the name of a page of the site: the page wins.',
  },
  'comment-unclosed': {
    severity: 'warning',
    meaning: 'A comment has no end: its text is shown, so that nothing is lost.',
  },
  'comment-separator': {
    severity: 'warning',
    meaning:
      'Lines with `<!--` alone were read as separators: as meant, though other tools will hide the text.',
  },
  'fence-unclosed': {
    severity: 'warning',
    meaning: 'A code block has no end: what follows it is shown as code.',
  },
  'directive-unknown': {
    severity: 'warning',
    meaning: 'A container that no dialect knows is shown as it was written.',
  },
  'shortcode-unknown': {
    severity: 'warning',
    meaning: 'A shortcode that no dialect knows: what it wraps is shown, and one alone as it was written.',
  },
  'attribute-unknown': { severity: 'warning', meaning: 'An attribute looks like a typing error, `widht`.' },
  'footnote-unused': {
    severity: 'warning',
    meaning: 'A footnote that nothing refers to: it is shown nowhere.',
  },
  'html-unknown': {
    severity: 'warning',
    meaning: 'An unknown tag name, `<service>`, is shown as it was written.',
  },
  'html-unclosed': {
    severity: 'warning',
    meaning: 'A `<script>` or the like has no end: what it would swallow is shown.',
  },
  'math-syntax': {
    severity: 'error',
    meaning:
      'A formula that KaTeX cannot read is shown as it was written: as plain a gap on a slide as a missing image.',
  },
  'math-unclosed': { severity: 'warning', meaning: 'A `$$` has no end: what follows it is shown as text.' },
  'math-off': {
    severity: 'info',
    meaning: 'A chapter has blocks of `$$` where `math: true` is not set: they are shown as text.',
  },
  'image-missing': { severity: 'error', meaning: 'An image was not found: the page shows a placeholder.' },
  'image-outside': { severity: 'error', meaning: 'An image leads out of the project: it is not copied.' },
  'image-by-name': { severity: 'warning', meaning: 'An image was found by its file name alone.' },
  'image-remote': {
    severity: 'warning',
    meaning: 'An image is on another site: it will not show without a network.',
  },
  'image-unreadable': {
    severity: 'warning',
    meaning: "An image's size cannot be told: its file may be broken.",
  },
  'link-dead': { severity: 'warning', meaning: 'A local link leads nowhere.' },
  'link-outside': { severity: 'error', meaning: 'A link leads out of the project.' },
  'link-anchor': {
    severity: 'warning',
    meaning: "A link's `#anchor` is no heading of the page that it leads to.",
  },
  template: { severity: 'error', meaning: 'A template cannot be parsed or rendered.' },
  'diagram-syntax': {
    severity: 'error',
    meaning: 'A diagram cannot be drawn as it is written: the page shows its text.',
  },
  'diagram-undrawn': {
    severity: 'warning',
    meaning: 'There is no browser to draw diagrams with: pages show their text.',
  },
  'slide-overflow': {
    severity: 'warning',
    meaning: 'A slide has more on it than can be read from the last row, and cannot be cut.',
  },
  'fit-failed': { severity: 'warning', meaning: 'The slides of a deck could not be measured.' },
  'browser-missing': {
    severity: 'error',
    meaning: 'There is no browser to print with: the site has no PDF.',
  },
  'print-failed': { severity: 'error', meaning: 'A PDF could not be printed.' },
  'theme-unknown': {
    severity: 'warning',
    meaning: '`theme` names a theme or a token that there is not: it is left out.',
  },
  'theme-contrast': {
    severity: 'warning',
    meaning: 'Colors that the course sets are too near to each other to be read.',
  },
  'rule-unknown': {
    severity: 'warning',
    meaning: '`rules:` of lutrin.yaml names a rule that does not exist.',
  },
} as const

/** Name of a rule. */
export type RuleId = keyof typeof RULES
