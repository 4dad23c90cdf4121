import type { VFile } from 'vfile'
import { type Document, isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { SettingTable } from '../../model/setting.ts'
import { PAGE_SETTINGS } from '../../model/settings/setting-tables.ts'
import type { Place, SettingsData } from '../../model/source.ts'
import { createFailure } from '../../problems/failure.ts'
import { reportProblem } from '../../problems/report-problem.ts'

/** A key at the top whose value is plain and holds a colon: no quotes, list, mapping, comment or block. */
const COLON = /^([A-Za-z][\w-]*):([ \t]+)([^\s"'[{|>&*!#%@`-][^#\r\n]*:(?:[ \t][^#\r\n]*)?[^#\s])[ \t]*\r?$/

/** The data of a file without settings. */
export const NO_DATA: SettingsData = { values: {}, place: () => ({ line: 1, column: 1 }) }

/**
 * Parse YAML as data that knows the place of each key and item.
 *
 * @param text YAML of a mapping.
 * @param firstLine Line of the file that the text's first line is on, from 1.
 * @param file Gets a `front-matter-yaml` error for each part that is not YAML.
 * @returns What could be read in spite of errors; undefined where the text is valid YAML but not a mapping.
 */
export function parseYaml(text: string, firstLine: number, file: VFile): SettingsData | undefined {
  const lineCounter = new LineCounter()
  const quoted = quoteColons(text, firstLine, file)
  const document = parseDocument(quoted, { lineCounter, prettyErrors: false, uniqueKeys: true })
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    return { line: line + firstLine - 1, column: col }
  }
  if (document.errors.length === 0 && document.contents !== null && !isMap(document.contents))
    return undefined
  const reason = 'Unexpected YAML, expected `key: value` lines'
  for (const error of document.errors)
    reportProblem(file, {
      rule: 'front-matter-yaml',
      reason: `${reason}: ${error.message}`,
      place: at(error.pos[0]),
    })
  keepVerbatimText(document)
  let values: Readonly<Record<string, unknown>> = {}
  try {
    values = (isMap(document.contents) ? document.toJS() : {}) ?? {}
    // An alias inside its own anchor makes cyclic data, which cannot be written as JSON.
    JSON.stringify(values)
  } catch (error) {
    values = {}
    const problem = { rule: 'front-matter-yaml', reason, place: at(0) } as const
    file.messages.push(createFailure(error, problem, { path: file.path }))
  }
  return {
    values,
    place(path) {
      for (let length = path.length; length > 0; length--) {
        const node = document.getIn(path.slice(0, length), true)
        const range = (node as { readonly range?: readonly number[] } | undefined)?.range
        if (range?.[0] !== undefined) return at(range[0])
      }
      return at(0)
    },
    placeOfKey(name) {
      const items = isMap(document.contents) ? document.contents.items : []
      const key = items.map((item) => item.key).find((key) => isScalar(key) && String(key.value) === name)
      return at((isScalar(key) ? key.range?.[0] : undefined) ?? 0)
    },
  }
}

/**
 * Quote the values that hold a colon and a space, `title: TP : deuxième`, which YAML cannot read; each is reported.
 *
 * What a value means is sure only where it is on one line of a key at the top.
 */
function quoteColons(text: string, firstLine: number, file: VFile): string {
  const lines = text.split('\n')
  return lines
    .map((line, n) => {
      const [, key = '', space = '', value = ''] = COLON.exec(line) ?? []
      const isWhole = !/^[ \t]+\S/.test(lines[n + 1] ?? '')
      if (value === '' || !isWhole || parseDocument(line).errors.length === 0) return line
      reportProblem(file, {
        rule: 'front-matter-yaml',
        reason: `Unexpected \`: \` in the value of \`${key}\`, expected quotation marks around the value`,
        place: { line: firstLine + n, column: key.length + space.length + 2 },
        note: `It is read as if it were written so: \`${key}: ${JSON.stringify(value)}\`.`,
      })
      return `${key}:${space}${JSON.stringify(value)}${line.endsWith('\r') ? '\r' : ''}`
    })
    .join('\n')
}

/** Keep the text of settings that look like a number but are none: version 1.10 is not 1.1. */
function keepVerbatimText({ contents }: Document): void {
  const table: SettingTable = PAGE_SETTINGS
  for (const { key, value } of isMap(contents) ? contents.items : []) {
    if (!isScalar(key) || !isScalar(value)) continue
    const name = String(key.value)
    if (!Object.hasOwn(table, name) || !table[name]?.verbatim) continue
    if (typeof value.value === 'number' && value.source !== undefined) value.value = value.source
  }
}
