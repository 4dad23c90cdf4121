import type { VFile } from 'vfile'
import { findPrivate } from '../../model/find-private.ts'
import type { Edition } from '../../model/settings.ts'
import type { SettingsData } from '../../model/source.ts'
import { reportProblem } from '../../problems/report-problem.ts'

/** Keys whose values are shown as text. */
const SHOWN = ['title', 'subtitle', 'description', 'author', 'authors', 'date', 'footer']
/** `[words]{.trainer}`, with or without a space. */
const SPAN = /\[([^[\]\n]*)\][ \t]?\{([^{}\n]*)\}/g
/** `<span class="trainer">words</span>`. */
const ELEMENT = /<([a-z][\w-]*)\b([^<>]*)>(.*?)<\/\1\s*>/gis
/** `{{< trainer >}}words{{< /trainer >}}`. */
const SHORTCODE = /\{\{[<%]\s*([\p{L}\p{M}\p{N}_-]+)[^{}]*[%>]\}\}(.*?)\{\{[<%]\s*\/\s*\1\s*[%>]\}\}/gsu
/** The start of syntax with a name, whatever ends it. */
const REST = /\{[^{}\n]*|<[^<>\n]*|(?<![\p{L}\p{N}])[:.][\p{L}\p{M}\p{N}_-]+\[/gu

/**
 * Return the data of front matter as an edition shows it: without the words that are marked as private, or with these as
 * plain words for trainers.
 *
 * A value whose private words have no clear end is left out for students, with an error.
 */
export function withEditionValues(data: SettingsData, edition: Edition, file: VFile): SettingsData {
  const changed: Record<string, unknown> = {}
  for (const key of SHOWN) {
    const value = data.values[key]
    const shown = Array.isArray(value) ? value.map(readOne) : readOne(value)
    if (JSON.stringify(shown) !== JSON.stringify(value)) changed[key] = shown

    /** Read one text; any other value stays. */
    function readOne(text: unknown): unknown {
      if (typeof text !== 'string' || !/[[{<]/.test(text)) return text
      const words = readWords(text, edition)
      if (edition === 'trainer' || !(words.match(REST) ?? []).some(isPrivate)) return words
      reportProblem(file, {
        rule: 'private-unread',
        reason: `Unexpected private name in \`${key}\`, expected it around words, as in \`[words]{.trainer}\``,
        place: data.place([key]),
        note: 'Students do not see the value.',
      })
      return ''
    }
  }
  return Object.keys(changed).length === 0 ? data : { ...data, values: { ...data.values, ...changed } }
}

/** Remove the private words of a text for students; trainers see them without their marks. */
function readWords(text: string, edition: Edition): string {
  const shown = (whole: string, words: string, marks: string): string =>
    isPrivate(marks) ? (edition === 'trainer' ? words : '') : whole
  const result = text
    .replace(SPAN, (whole, words: string, marks: string) => shown(whole, words, marks))
    .replace(ELEMENT, (whole, name: string, marks: string, words: string) =>
      shown(whole, words, `${name} ${marks}`),
    )
    .replace(SHORTCODE, (whole, name: string, words: string) => shown(whole, words, name))
  return result === text ? text : result.replace(/[ \t]{2,}/g, ' ').trim()
}

/** Whether some marks hold a private name. */
function isPrivate(marks: string): boolean {
  return marks.split(/[^\p{L}\p{M}\p{N}\p{Cf}_-]+/u).some((name) => findPrivate(name) !== undefined)
}
