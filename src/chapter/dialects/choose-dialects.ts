import type { Neighbors } from '../chapter-neighbors.ts'
import { type SignedChapter, sampleOf } from './chapter-sample.ts'
import type { Dialect, Sample } from './dialect.ts'
import { DIALECTS } from './registry.ts'
import { countNotes, looksLikeRevealWithoutNotes } from './reveal/reveal-signs.ts'

/** The dialects of a chapter, and why they were chosen. */
export interface ChosenDialects {
  readonly dialects: readonly Dialect[]
  /** The reason, where other chapters decided. */
  readonly reason?: string | undefined
  /** True where it is not certain whether `Note:` starts notes or a remark. */
  readonly hasDoubtfulNotes?: boolean
}

/**
 * Choose the dialects of a chapter.
 *
 * @param wanted The setting. `auto` recognizes the dialects; a name alone selects that dialect; `lutrin` selects none; in
 * a list, `-name` excludes a dialect.
 * @param neighbors Signs of the other chapters; they decide where the chapter itself has no clear sign.
 */
export function chooseDialects(
  wanted: readonly string[],
  chapter: SignedChapter,
  neighbors?: Neighbors,
): ChosenDialects {
  const off = new Set(wanted.filter((name) => name.startsWith('-')).map((name) => name.slice(1)))
  const named = wanted.filter((name) => !name.startsWith('-'))
  const all = DIALECTS.filter(({ name }) => !off.has(name))
  const isNamed = ({ name }: Dialect): boolean => named.includes(name)
  if (named.length > 0 && !named.includes('auto')) return { dialects: all.filter(isNamed) }
  const sample = sampleOf(chapter)
  const found = all.filter((dialect) => isNamed(dialect) || dialect.recognizes(sample))
  const deck = found.find(({ kind }) => kind === 'deck')
  const texts = found.filter(({ kind }) => kind === 'text')
  const isClear = deck && (deck.name !== 'reveal' || isNamed(deck) || looksLikeRevealWithoutNotes(sample))
  if (isClear || !neighbors)
    return { dialects: found.filter((dialect) => dialect === deck || dialect.kind === 'text') }
  const { name, ...choice } = weigh(sample, neighbors, deck !== undefined, texts.length > 0)
  const chosen = all.find((dialect) => dialect.name === name)
  return { ...choice, dialects: chosen ? [chosen, ...texts] : texts }
}

/** Choose the slide tool of a chapter without a clear sign by the chapters around it. */
function weigh(
  { text }: Sample,
  { chapters, decks, notes, isConfigured }: Neighbors,
  looksLikeReveal: boolean,
  hasTextDialect: boolean,
): Omit<ChosenDialects, 'dialects'> & { readonly name?: string } {
  const own = countNotes(text)
  const all = Object.values(decks).reduce((sum, count) => sum + count, 0)
  const [first] = Object.entries(decks).sort(([, a], [, b]) => b - a)
  const reveal = decks.reveal ?? 0
  const isSlides = /^-{3,4}[ \t]*$/m.test(text)
  const doubt = { hasDoubtfulNotes: true, reason: '`Note:` may start notes or a remark' }
  if (isConfigured && isSlides) return { name: 'reveal', reason: 'reveal.js is configured beside it' }
  if (own.all === 0) {
    // At least two other chapters show this tool, more than half of all do, and none shows another tool.
    const isHabit = first !== undefined && all > 1 && first[1] === all && all * 2 > chapters
    return isHabit && isSlides && !hasTextDialect ? { name: first[0], reason: 'its neighbors are' } : {}
  }
  if (first && first[0] !== 'reveal' && first[1] * 2 > all) return reveal > 0 ? doubt : {}
  if (reveal > 0 && isSlides && !hasTextDialect && own.ending * 2 >= own.all)
    return { name: 'reveal', reason: 'its neighbors are' }
  if (reveal > 0 || isConfigured) return doubt
  if (!looksLikeReveal) return {}
  const total = { all: notes.all + own.all, ending: notes.ending + own.ending }
  const isHabit = total.ending >= 3 && total.ending * 5 >= total.all * 4
  if (own.alone > 0 || isHabit) return { name: 'reveal', reason: '`Note:` ends its slides' }
  return own.ending === own.all ? doubt : {}
}
