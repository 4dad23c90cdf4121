import type { SeparatorSetting } from '../../model/settings/separator-setting.ts'

/** The separators of slides and the marks of notes that a chapter has besides those of its dialect. */
export interface Separators {
  readonly slide: readonly RegExp[]
  /** Starts a slide below the previous one; on a slide with columns, the next column. */
  readonly vertical: readonly RegExp[]
  readonly notes: readonly RegExp[]
}

/** Signs that a text is a regular expression, as reveal-md takes it, and not a line as it stands. */
const PATTERN = /[\\^$\n]|[\])}][*+?{]|\[[^\]]*\]|\.[*+]|[^*+=-][*+]$/
/** The dashes that dialects read as separators. */
const DASHES = ['\n--\n', '\n---\n', '\n----\n']
/** The separators of a school's template for reveal.js. */
const SCHOOL = { slide: '##==##', vertical: '##--##' }

/**
 * Find the separators of a chapter: those of reveal-md's front matter, else those of the setting, else those of a school
 * whose template is widespread, if they stand in the text.
 */
export function findSeparators(
  text: string,
  values: Readonly<Record<string, unknown>>,
  setting: SeparatorSetting | undefined,
): Separators {
  const own = typeof values['separator'] === 'string' ? [values['separator']] : setting?.slide
  const vertical = textsOf(values['verticalSeparator']) ?? setting?.vertical
  const notes = textsOf(values['notesSeparator'] ?? values['slideNotesSeparator']) ?? setting?.notes
  const isSchool = !own && !vertical && usesSchoolSeparators(text)
  return {
    slide: (isSchool ? [SCHOOL.slide] : (own ?? [])).flatMap((line) => compileLine(line, '[ \\t]*$')),
    vertical: (isSchool ? [SCHOOL.vertical] : (vertical ?? [])).flatMap((line) =>
      compileLine(line, '[ \\t]*$'),
    ),
    notes: (notes ?? []).flatMap((line) => compileLine(line, '')),
  }
}

/** Whether a text has the separators of {@link SCHOOL}. */
export function usesSchoolSeparators(text: string): boolean {
  return /^##==##[ \t]*\r?$/m.test(text)
}

/** Whether there is anything to read besides dashes. */
export function hasSeparators({ slide, vertical, notes }: Separators): boolean {
  return slide.length + vertical.length + notes.length > 0
}

/** Whether slides start at other lines than `---`, which is a line across the slide then. */
export function hasOtherSeparator({ slide }: Separators): boolean {
  return slide.length > 0 && slide.every((pattern) => '\n---\n'.search(pattern) === -1)
}

/** Whether notes start with another mark than `Note:`, which is prose then. */
export function hasOtherNotes({ notes }: Separators): boolean {
  return (
    notes.length > 0 &&
    notes.every((pattern) => ['Note: a', 'Notes: a'].every((line) => line.search(pattern) === -1))
  )
}

/** Whether a pattern means a separator of dashes, which dialects read. */
export function isDashes(pattern: RegExp): boolean {
  return DASHES.some((dashes) => dashes.search(pattern) !== -1)
}

/** Whether a pattern means blank lines. */
export function isBlankLines(pattern: RegExp): boolean {
  return /^[\^$]?(?:\\r\??|\\n|\\s|\s|[?*+]|\{\d+,?\d*\})+\$?$/.test(pattern.source)
}

/** Return a text, or a list of texts, as a list; undefined for anything else. */
function textsOf(value: unknown): readonly string[] | undefined {
  return typeof value === 'string' ? [value] : undefined
}

/** Compile a regular expression as reveal.js does, or a literal line; an invalid expression gives nothing. */
function compileLine(text: string, end: string): readonly RegExp[] {
  if (text === '') return []
  try {
    if (PATTERN.test(text)) return [new RegExp(text, 'gim')]
    const line = text.trim().replace(/[.*+?()[\]{}|]/g, '\\$&')
    return line === '' ? [] : [new RegExp(`^ {0,3}${line}${end}`, 'gim')]
  } catch {
    return []
  }
}
