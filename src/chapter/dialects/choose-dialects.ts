import { createEndsCode } from '../parse/code-ends.ts'
import { walkFenceLines } from '../parse/fence-lines.ts'
import { repairFences } from '../parse/repair-fences.ts'
import { applyEdits } from '../parse/text-edits.ts'
import type { Dialect, Sample } from './dialect.ts'
import { DIALECTS } from './registry.ts'

/**
 * Choose the dialects of a chapter.
 *
 * @param wanted The setting: `auto` looks at the chapter; a name is that dialect alone, `lutrin` none. In a list, `-name`
 * switches one off.
 */
export function chooseDialects(
  wanted: readonly string[],
  source: string,
  values: Sample['values'],
): readonly Dialect[] {
  const off = new Set(wanted.filter((name) => name.startsWith('-')).map((name) => name.slice(1)))
  const named = wanted.filter((name) => !name.startsWith('-'))
  const all = DIALECTS.filter(({ name }) => !off.has(name))
  const isNamed = ({ name }: Dialect): boolean => named.includes(name)
  if (named.length > 0 && !named.includes('auto')) return all.filter(isNamed)
  const sample = { text: withoutCode(source), values }
  const found = all.filter((dialect) => isNamed(dialect) || dialect.recognizes(sample))
  const deck = found.find(({ kind }) => kind === 'deck')
  return found.filter((dialect) => dialect === deck || dialect.kind === 'text')
}

/** Lines that are no code in a fence without an end, whatever the dialect. */
const ENDS_CODE = createEndsCode([(line) => /^\?\?\?[ \t]*$/.test(line)], false)

/** Return a text whose lines of code are empty; the info strings of fences stay, for they tell dialects apart. */
function withoutCode(source: string): string {
  return walkFenceLines(applyEdits(source, repairFences(source, ENDS_CODE)))
    .map(({ kind, text }) => {
      const line = text.replace(/\r$/, '')
      if (kind === 'text') return line
      return kind === 'open' ? line.replace(/^[^`~]*[`~]+/, '```') : ''
    })
    .join('\n')
}
