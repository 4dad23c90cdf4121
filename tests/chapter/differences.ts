import type { CompiledChapter } from '../../src/model/compiled.ts'
import type { References } from '../../src/model/reference-targets.ts'
import type { Edition } from '../../src/model/settings.ts'
import { pageWords } from './page-words.ts'
import { sourceWords } from './source-words.ts'
import type { SourceWord, Visibility } from './word-runs.ts'

/** References that all lead to other sites: images are then shown with their titles, not as missing. */
export const REMOTE: References = {
  image: (url) => ({ kind: 'remote', url }),
  link: (url) => ({ kind: 'external', url }),
}

/** Default titles of callouts in `compiled`. */
const LABELS = ['Note', 'Astuce', 'À savoir', 'Important', 'Attention', 'Prudence', 'Danger']

/**
 * Compare the words of a chapter with those of its slides and of its handout.
 *
 * @returns A line for each word that is missing, that is there too often, or that is there although it is hidden.
 */
export function differences(
  text: string,
  chapter: CompiledChapter,
  edition: Edition = 'student',
): readonly string[] {
  const { dialects } = chapter
  const slides = chapter.slides.filter(({ id, source }) => !(id.endsWith('--chapter') && source.line === 1))
  const deck = slides.map(({ html, notes }) => `<section>${html}</section><aside>${notes ?? ''}</aside>`)
  return [
    ...compare(sourceWords(text, { dialects, edition, medium: 'slide' }), deck.join('\n'), 'on the slides'),
    ...compare(
      sourceWords(text, { dialects, edition, medium: 'handout' }),
      chapter.handout,
      'in the handout',
    ),
  ]
}

/** Compare the words of a chapter with those of one page. */
function compare(source: readonly SourceWord[], html: string, place: string): readonly string[] {
  const { words, footnotes } = pageWords(html, LABELS)
  const once = new Map(footnotes.map((note) => [note.join(' '), note]))
  const seen = count([...words, ...[...once.values()].flat()])
  const shown = count(source.filter(({ visibility }) => isShown(visibility)).map(({ word }) => word))
  const optional = count(source.filter(({ visibility }) => visibility === 'optional').map(({ word }) => word))
  const repeated = new Set(
    source.filter(({ visibility }) => visibility === 'repeated').map(({ word }) => word),
  )
  const lines: string[] = []
  for (const [word, times] of shown) {
    const found = seen.get(word) ?? 0
    if (found >= times) continue
    const at = source.filter((own) => own.word === word && isShown(own.visibility)).map(({ line }) => line)
    lines.push(`"${word}" (line ${[...new Set(at)].join(', ')}): ${found} of ${times} ${place}`)
  }
  for (const [word, times] of seen) {
    const most = (shown.get(word) ?? 0) + (optional.get(word) ?? 0)
    if (times <= most || repeated.has(word)) continue
    const hidden = source
      .filter((own) => own.word === word && own.visibility === 'hidden')
      .map(({ line }) => line)
    const why = hidden.length > 0 ? `hidden on line ${hidden.join(', ')}` : 'more than the text has'
    lines.push(`"${word}" (${why}): ${times} instead of ${most} ${place}`)
  }
  return lines
}

/** Count how often each word is in a list. */
function count(words: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const word of words) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}

/** Whether a word must be in the output. */
function isShown(visibility: Visibility): boolean {
  return visibility === 'shown' || visibility === 'repeated'
}
