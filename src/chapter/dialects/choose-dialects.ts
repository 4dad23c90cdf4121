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

/** Empty the lines of fenced code, as far as one can tell without a parser. */
function withoutCode(source: string): string {
  let fence = ''
  return source
    .split(/\r?\n/)
    .map((line) => {
      const mark = /^[\s>]*(?:[-*+]\s+)?(`{3,}|~{3,})/.exec(line)?.[1]
      if (fence === '') {
        if (mark === undefined) return line
        fence = mark
        // What is said about the code is not code.
        return line.replace(/^[^`~]*[`~]+/, '```')
      }
      if (mark?.startsWith(fence) && line.trim().replace(/^[>\s]+/, '') === mark) fence = ''
      return ''
    })
    .join('\n')
}
