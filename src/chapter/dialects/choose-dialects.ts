import { walkFenceLines } from '../parse/fence-lines.ts'
import type { Dialect, DialectName, Sample } from './dialect.ts'
import { hugo } from './hugo/hugo.ts'
import { marp } from './marp/marp.ts'
import { pandoc } from './pandoc/pandoc.ts'
import { remark } from './remark/remark.ts'
import { reveal } from './reveal/reveal.ts'

/** Dialects of slide tools: a chapter is in one of them at most, the first that recognizes it. */
const DECKS: readonly Dialect[] = [marp, remark, reveal]
/** Dialects that go with each other, and with those of slide tools. */
const TEXTS: readonly Dialect[] = [pandoc, hugo]

/**
 * Choose the dialects of a chapter.
 *
 * @param wanted `auto` looks at the chapter; a name is that dialect alone, `lutrin` none. In a list, `-name` is off.
 */
export function chooseDialects(
  wanted: readonly string[],
  source: string,
  values: Sample['values'],
): readonly Dialect[] {
  const off = new Set(wanted.filter((name) => name.startsWith('-')).map((name) => name.slice(1)))
  const named = wanted.filter((name) => !name.startsWith('-'))
  const all = [...DECKS, ...TEXTS].filter(({ name }) => !off.has(name))
  const isNamed = ({ name }: Dialect): boolean => named.includes(name satisfies DialectName)
  if (named.length > 0 && !named.includes('auto')) return all.filter(isNamed)
  const sample = { text: withoutCode(source), values }
  const found = all.filter((dialect) => isNamed(dialect) || dialect.recognizes(sample))
  const [deck] = found.filter((dialect) => DECKS.includes(dialect))
  return found.filter((dialect) => dialect === deck || TEXTS.includes(dialect))
}

/** Return a text whose lines of code are empty; the info strings of fences stay, for they tell dialects apart. */
function withoutCode(source: string): string {
  return walkFenceLines(source)
    .map(({ kind, text }) => {
      if (kind === 'text') return text.replace(/\r$/, '')
      return kind === 'open' ? text.replace(/^[^`~]*[`~]+|\r$/g, (part) => (part === '\r' ? '' : '```')) : ''
    })
    .join('\n')
}
