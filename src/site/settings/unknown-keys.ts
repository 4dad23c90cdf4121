import leven from 'leven'
import type { VFile } from 'vfile'
import type { SettingTable } from '../../model/setting.ts'
import { DECK_SETTINGS, PAGE_SETTINGS } from '../../model/settings/setting-tables.ts'
import { SITE_SETTINGS } from '../../model/settings/site-settings.ts'
import type { Place, SettingsData } from '../../model/source.ts'
import { nearestName, suggest } from '../../problems/nearest-name.ts'
import { reportProblem } from '../../problems/report-problem.ts'

/** Keys of other tools that resemble one of ours and mean something else. */
const FOREIGN = new Set([
  'authors',
  'dates',
  'language',
  'logos',
  'slide-level',
  'slide_level',
  'themes',
  'titles',
])

/** Report each key of lutrin.yaml that is no setting. */
export function reportUnknownKeys(data: SettingsData, file: VFile): void {
  const known = [...keysOf(PAGE_SETTINGS), ...keysOf(SITE_SETTINGS)]
  for (const key of Object.keys(data.values)) {
    if (known.includes(key)) continue
    const isOfDeck = Object.hasOwn(DECK_SETTINGS, key)
    reportProblem(file, {
      rule: 'setting-unknown',
      reason: `Unexpected setting \`${key}\`, expected the name of one`,
      place: placeOf(key, data),
      note: isOfDeck
        ? `\`${key}\` belongs into the \`_index.md\` of a deck.`
        : suggest([nearestName(key, known)]),
    })
  }
}

/** Report each key of a front matter that is a misspelling of one of ours; keys of other tools are not reported. */
export function reportNearKeys(data: SettingsData, file: VFile): void {
  const known = [...keysOf(PAGE_SETTINGS), ...keysOf(DECK_SETTINGS)]
  for (const key of Object.keys(data.values)) {
    if (known.includes(key) || FOREIGN.has(key.toLowerCase())) continue
    const near = known.find((name) => isTypo(key, name))
    if (near === undefined || Object.hasOwn(data.values, near)) continue
    reportProblem(file, {
      rule: 'setting-misspelled',
      reason: `Unexpected key \`${key}\`, expected \`${near}\``,
      place: placeOf(key, data),
    })
  }
}

/** Whether a key is a known one with another case, with two letters exchanged, or with one letter wrong. */
function isTypo(written: string, known: string): boolean {
  const [a, b] = [written, known].map((name) => name.toLowerCase().replace(/[-_]/g, '')) as [string, string]
  if (a === b) return true
  if (a.length < 5 || b.length < 4) return false
  const far = leven(a, b)
  return far === 1 || (far === 2 && [...a].sort().join() === [...b].sort().join())
}

/** Return the place of a key; of its value where the place of the key is not known. */
function placeOf(key: string, data: SettingsData): Place {
  return data.placeOfKey?.(key) ?? data.place([key])
}

/** List the keys that set the settings of a table. */
function keysOf(table: SettingTable): readonly string[] {
  return Object.entries(table).flatMap(([key, { otherKeys = [] }]) => [key, ...otherKeys])
}
