import matter from 'gray-matter'
import type { VFile } from 'vfile'
import type { SettingsData } from '../../model/source.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { parseToml } from './toml.ts'
import { NO_DATA, parseYaml } from './yaml.ts'

/** A text split into its front matter and its body. */
export interface FrontMatter {
  readonly data: SettingsData
  /** The whole text with the front matter's lines blanked, so that positions hold. */
  readonly body: string
}

/** Hugo's TOML front matter, between lines of `+++`. */
const TOML = /^\+\+\+[ \t]*\r?\n([\s\S]*?)(?:^|\n)\+\+\+[ \t]*(?:\r?\n|$)/
/** The closing line; YAML and pandoc allow `...` too. */
const END = /\r?\n(---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** Languages of front matter, as in `---yaml`, that are data and that the YAML parser reads. */
const DATA_LANGUAGES = new Set(['', 'yaml', 'yml', 'json'])

/**
 * Read the front matter of a chapter as data; nothing in it is run.
 *
 * This file alone imports `gray-matter`, which has traps (4.0.3): it evaluates `---js`, it takes a slide separator on the
 * first line for front matter, and without a closing line it swallows the chapter.
 *
 * @param text The file's text, without byte order mark.
 * @param file Gets the messages.
 */
export function splitFrontMatter(text: string, file: VFile): FrontMatter {
  const start = /^(?:[ \t]*\r?\n)*/.exec(text)?.[0] ?? ''
  const rest = text.slice(start.length)
  const firstLine = countLines(start) + 1
  const toml = TOML.exec(rest)
  if (toml) {
    const data = parseToml(toml[1] ?? '', firstLine + 1, file)
    return { data, body: '\n'.repeat(countLines(start + toml[0])) + rest.slice(toml[0].length) }
  }
  const opening = /^---[ \t]*(\w*)[ \t]*\r?\n/.exec(rest)
  if (!opening || !(opening[1] || startsLikeYaml(rest.slice(opening[0].length))))
    return { data: NO_DATA, body: text }

  const end = END.exec(rest.slice(opening[0].length - 1))
  if (!end) {
    reportProblem(file, {
      rule: 'front-matter-unclosed',
      reason: 'Unexpected end of the file in the front matter, expected a closing line `---`',
      place: { line: firstLine, column: 1 },
      note: 'The whole file is shown as text until the line is added.',
    })
    return { data: NO_DATA, body: text }
  }

  let data: SettingsData | undefined = NO_DATA
  const read = (yaml: string): object => {
    data = parseYaml(quoteLoose(yaml.replace(/\r$/, '')), firstLine, file)
    return {}
  }
  const refuse = (): object => {
    reportProblem(file, {
      rule: 'front-matter-engine',
      reason: `Unexpected front matter in \`${opening[1]}\`, expected YAML`,
      place: { line: firstLine, column: 4 },
      note: 'Front matter is data: Lutrin runs none of it.',
    })
    return {}
  }
  const language = opening[1] ?? ''
  const engine = DATA_LANGUAGES.has(language.toLowerCase()) ? read : refuse
  const parsed = matter(rest, {
    language: 'none',
    delimiters: ['---', end[1] ?? '---'],
    // gray-matter maps every spelling of `js` to `javascript`: replace that engine, which evaluates.
    engines: { none: engine, javascript: refuse, json: read, yaml: read, [language || 'none']: engine },
  })
  if (data === undefined) return { data: NO_DATA, body: text }
  const head = rest.slice(0, rest.length - parsed.content.length)
  return { data, body: '\n'.repeat(countLines(start + head)) + parsed.content }
}

/**
 * Whether a text starts like a YAML mapping, and not like a slide after a separator.
 *
 * After a blank line prose is as likely, so only a plain lower-case key counts there.
 */
function startsLikeYaml(text: string): boolean {
  const lines = text.split(/\r?\n/)
  const first = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const line = lines[first] ?? ''
  if (/^---[ \t]*$/.test(line)) return lines.slice(0, first).every((before) => before.trim() === '')
  if (lines[0]?.trim() === '') return /^[a-z][\w-]*:(?:\s|$)/.test(line)
  return line.startsWith('{') || /^(?:[\w$-][\w .$/-]*|"[^"]*"|'[^']*')\s*:(?:\s|$)/.test(line)
}

/** Quote values that Marp allows unquoted and that YAML reads as comments or aliases: `color: #fff`, `header: *x*`. */
function quoteLoose(yaml: string): string {
  if (!/^marp:[ \t]*true/m.test(yaml)) return yaml
  return yaml.replace(
    /^(_?(?:color|backgroundColor|header|footer|title)):([ \t]+)([#*&!%@`].*?)[ \t]*$/gm,
    (_, key: string, space: string, value: string) => `${key}:${space}${JSON.stringify(value)}`,
  )
}

/** Count the line ends of a text. */
function countLines(text: string): number {
  return text.split('\n').length - 1
}
