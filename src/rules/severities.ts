import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import type { RuleId, Severity } from '../model/rule.ts'

/** How bad each kind of problem is, unless `rules:` of lutrin.yaml says otherwise. */
const severities: Readonly<Record<RuleId, Severity>> = {
  /** The file is not UTF-8: some characters may be wrong. */
  encoding: 'error',
  /** The front matter or lutrin.yaml is not valid YAML: its settings are lost. */
  'front-matter-yaml': 'error',
  /** The front matter has no closing `---`: it would swallow the chapter. */
  'front-matter-unclosed': 'error',
  /** The front matter is in another language than YAML: Lutrin runs no code of a course. */
  'front-matter-engine': 'error',
  /** A setting has a value of the wrong type. */
  'setting-type': 'error',
  /** An entry of `chapters:` matches no file. */
  'chapter-not-found': 'error',
  /** An entry of `decks:` in lutrin.yaml names no deck. */
  'deck-not-found': 'error',
  /** A chapter could not be compiled: it is missing from the site. */
  'chapter-failed': 'error',
  /** A path leads out of the project: it is not followed. */
  'outside-project': 'error',
  /** A file of the course cannot be read. */
  unreadable: 'error',
  /** A file of static/ has the name of a page of the site: the page wins. */
  'static-collision': 'warning',
  /** A comment has no end: its text is shown, so that nothing is lost. */
  'comment-unclosed': 'warning',
  /** Lines with `<!--` alone were read as separators: as meant, though other tools will hide the text. */
  'comment-separator': 'warning',
  /** A code block has no end: what follows it is shown as code. */
  'fence-unclosed': 'warning',
  /** A container that no dialect knows is shown as it was written. */
  'directive-unknown': 'warning',
  /** A shortcode that no dialect knows: what it wraps is shown, and one alone as it was written. */
  'shortcode-unknown': 'warning',
  /** An attribute looks like a typing error, `widht`. */
  'attribute-unknown': 'warning',
  /** A footnote that nothing refers to: it is shown nowhere. */
  'footnote-unused': 'warning',
  /** An unknown tag name, `<service>`, is shown as it was written. */
  'html-unknown': 'warning',
  /** A `<script>` or the like has no end: what it would swallow is shown. */
  'html-unclosed': 'warning',
  /** A formula that KaTeX cannot read is shown as it was written: as plain a gap on a slide as a missing image. */
  'math-syntax': 'error',
  /** A `$$` has no end: what follows it is shown as text. */
  'math-unclosed': 'warning',
  /** A chapter has blocks of `$$` where `math: true` is not set: they are shown as text. */
  'math-off': 'info',
  /** An image was not found: the page shows a placeholder. */
  'image-missing': 'error',
  /** An image leads out of the project: it is not copied. */
  'image-outside': 'error',
  /** An image was found by its file name alone. */
  'image-by-name': 'warning',
  /** An image is on another site: it will not show without a network. */
  'image-remote': 'warning',
  /** An image's size cannot be told: its file may be broken. */
  'image-unreadable': 'warning',
  /** A local link leads nowhere. */
  'link-dead': 'warning',
  /** A link leads out of the project. */
  'link-outside': 'error',
  /** A link's `#anchor` is no heading of the page that it leads to. */
  'link-anchor': 'warning',
  /** A template cannot be parsed or rendered. */
  template: 'error',
  /** A diagram cannot be drawn as it is written: the page shows its text. */
  'diagram-syntax': 'error',
  /** There is no browser to draw diagrams with: pages show their text. */
  'diagram-undrawn': 'warning',
  /** A slide has more on it than can be read from the last row, and cannot be cut. */
  'slide-overflow': 'warning',
  /** The slides of a deck could not be measured. */
  'fit-failed': 'warning',
  /** There is no browser to print with: the site has no PDF. */
  'browser-missing': 'error',
  /** A PDF could not be printed. */
  'print-failed': 'error',
  /** `theme` names a theme or a token that there is not: it is left out. */
  'theme-unknown': 'warning',
  /** Colours that the course sets are too near to each other to be read. */
  'theme-contrast': 'warning',
  /** `rules:` of lutrin.yaml names a rule that does not exist. */
  'rule-unknown': 'warning',
}

/** Tell how bad a problem is; one that names no rule of ours is a warning. */
function severityOf(
  ruleId: string | undefined,
  overrides: Readonly<Record<string, Severity | 'off'>>,
): Severity | 'off' {
  const id = ruleId ?? ''
  for (const chosen of [overrides, severities as Readonly<Record<string, Severity>>]) {
    if (Object.hasOwn(chosen, id)) return chosen[id] ?? 'warning'
  }
  return 'warning'
}

/**
 * Set each message's severity (`fatal`: true for an error, false for a warning, undefined for information), drop those
 * whose rule is off, and bring together what stages found in one file; the same problem found twice is one.
 *
 * @param overrides Severities by rule over the default ones, from lutrin.yaml.
 * @returns New files, one for each path.
 */
export function applySeverities(
  files: readonly VFile[],
  overrides: Readonly<Record<string, Severity | 'off'>>,
): VFile[] {
  const judged = new Map<string, VFile>()
  const seen = new Set<string>()
  for (const { path, messages } of files) {
    const file = judged.get(path) ?? new VFile({ path })
    judged.set(path, file)
    for (const message of messages) {
      const severity = severityOf(message.ruleId, overrides)
      const { ruleId, reason, line, column } = message
      const key = JSON.stringify([path, line, column, ruleId, reason])
      if (severity === 'off' || seen.has(key)) continue
      seen.add(key)
      const fatal = severity === 'error' ? true : severity === 'warning' ? false : undefined
      file.messages.push(Object.assign(new VFileMessage(reason), message, { fatal }))
    }
  }
  return [...judged.values()]
}

/** Find the names among the overrides that are no rule of ours: most likely mistyped. */
export function unknownRules(overrides: Readonly<Record<string, Severity | 'off'>>): string[] {
  return Object.keys(overrides).filter((name) => !Object.hasOwn(severities, name))
}

/** Count the problems of each severity, after `applySeverities`. */
export function countProblems(files: readonly VFile[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { fatal } of files.flatMap((file) => file.messages)) {
    counts[fatal ? 'error' : fatal === false ? 'warning' : 'info'] += 1
  }
  return counts
}
