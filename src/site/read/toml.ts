import { parse, TomlDate, TomlError } from 'smol-toml'
import type { VFile } from 'vfile'
import type { SettingsData } from '../../model/source.ts'
import { createFailure } from '../../problems/failure.ts'
import { NO_DATA } from './yaml.ts'

/**
 * Parse TOML front matter (Hugo) as data.
 *
 * @param text The text between the lines of `+++`.
 * @param firstLine Line of the file that the text's first line is on, from 1.
 * @param file Gets a `front-matter-yaml` error where the text is not TOML.
 */
export function parseToml(text: string, firstLine: number, file: VFile): SettingsData {
  const lines = text.split(/\r?\n/)
  try {
    const values = toPlainData(parse(text)) as Readonly<Record<string, unknown>>
    return {
      values,
      place([key]) {
        const index = lines.findIndex(
          (line) =>
            line
              .split('=')[0]
              ?.trim()
              .replace(/^["']|["']$/g, '') === key,
        )
        const value = /^[^=]*=\s*/.exec(lines[index] ?? '')
        return { line: firstLine + Math.max(0, index), column: (value?.[0].length ?? 0) + 1 }
      },
    }
  } catch (error) {
    const { line, column } = error instanceof TomlError ? error : { line: 1, column: 1 }
    const problem = {
      rule: 'front-matter-yaml',
      reason: 'Unexpected TOML, expected `key = value` lines',
      place: { line: firstLine + line - 1, column },
    } as const
    file.messages.push(createFailure(error, problem, { path: file.path }))
    return NO_DATA
  }
}

/** Convert dates to text, which the YAML parser gives too. */
function toPlainData(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(toPlainData)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toPlainData(inner)]))
}
