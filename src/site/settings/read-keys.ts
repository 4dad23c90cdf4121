import type { VFile } from 'vfile'
import type { SettingTable, WrittenValues } from '../../model/setting.ts'
import type { SettingsData } from '../../model/source.ts'
import { reportProblem } from '../../problems/report-problem.ts'

/**
 * Read the settings of one table, key by key: a wrong value is a `setting-type` error at its place, counts as unset,
 * and hides no other.
 *
 * @returns The values that are set; a key that is absent or null is left out.
 */
export function readKeys<Table extends SettingTable>(
  table: Table,
  data: SettingsData,
  file: VFile,
): WrittenValues<Table> {
  const found: Record<string, unknown> = {}
  for (const [key, { schema, expected, otherKeys = [] }] of Object.entries(table)) {
    const written = data.values[key] == null ? otherKeys.find((other) => data.values[other] != null) : key
    if (written === undefined) continue
    const value = data.values[written]
    const parsed = schema.safeParse(value)
    if (parsed.success) {
      found[key] = parsed.data
      continue
    }
    reportProblem(file, {
      rule: 'setting-type',
      reason: `Unexpected ${describeValue(value)} for \`${written}\`, expected ${expected}`,
      place: data.place([written]),
    })
  }
  return found as WrittenValues<Table>
}

/** Describe a value for a message, in the notation of YAML. */
function describeValue(value: unknown): string {
  if (Array.isArray(value))
    return value.some((item) => typeof item === 'object') ? 'a list' : `\`[${value.join(', ')}]\``
  if (typeof value === 'object') return 'a mapping'
  return `\`${value}\``
}
