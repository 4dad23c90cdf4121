import type { DialectName } from '../../model/dialect-name.ts'
import type { FolderSigns, Neighbors } from '../chapter-neighbors.ts'
import { type SignedChapter, sampleOf } from './chapter-sample.ts'
import { DIALECTS } from './registry.ts'
import { countNotes, looksLikeRevealWithoutNotes } from './reveal/reveal-signs.ts'

/** The signs of an empty folder. */
const NOTHING: FolderSigns = { chapters: 0, decks: {}, notes: { all: 0, ending: 0 } }

/**
 * Return for each chapter of a course which slide tools the chapters around it are written for: those of the nearest
 * folder in which another chapter has a sign.
 *
 * @param configured Folders with a configuration of reveal.js; '' for the whole project.
 * @param signs Returns the signs of a chapter; default: reads them from its text.
 */
export function weighNeighbors(
  chapters: readonly SignedChapter[],
  configured: readonly string[],
  signs: (chapter: SignedChapter) => FolderSigns = signsOf,
): ReadonlyMap<string, Neighbors> {
  const own = new Map(chapters.map((chapter) => [chapter.path, signs(chapter)]))
  const folders = new Map<string, FolderSigns>()
  for (const [path, found] of own) {
    for (const folder of foldersOf(path)) folders.set(folder, add(folders.get(folder) ?? NOTHING, found, 1))
  }
  return new Map(
    [...own].map(([path, found]): [string, Neighbors] => {
      const around = foldersOf(path)
      const others = around.map((folder) => add(folders.get(folder) ?? NOTHING, found, -1))
      const nearest = others.find(({ decks, notes }) => countOf(decks) + notes.all > 0) ?? NOTHING
      return [path, { ...nearest, isConfigured: around.some((folder) => configured.includes(folder)) }]
    }),
  )
}

/** Read the signs of one chapter from its text. */
export function signsOf(chapter: SignedChapter): FolderSigns {
  const sample = sampleOf(chapter)
  const deck = DIALECTS.find(
    ({ name, kind, recognizes }) =>
      kind === 'deck' && (name === 'reveal' ? looksLikeRevealWithoutNotes(sample) : recognizes(sample)),
  )
  return { chapters: 1, decks: deck ? { [deck.name]: 1 } : {}, notes: countNotes(sample.text) }
}

/** List the folders of a file, the nearest first; '' is the project. */
function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1)
  return [...names.map((_, n) => names.slice(0, names.length - n).join('/')), '']
}

/** Add the signs of a chapter to those of a folder, or subtract them. */
function add(folder: FolderSigns, signs: FolderSigns, sign: 1 | -1): FolderSigns {
  const decks: Partial<Record<DialectName, number>> = { ...folder.decks }
  for (const [name, count] of Object.entries(signs.decks) as [DialectName, number][])
    decks[name] = (decks[name] ?? 0) + sign * count
  const { all, ending } = folder.notes
  return {
    chapters: folder.chapters + sign * signs.chapters,
    decks,
    notes: { all: all + sign * signs.notes.all, ending: ending + sign * signs.notes.ending },
  }
}

/** Return how many chapters are written for a slide tool. */
function countOf(decks: FolderSigns['decks']): number {
  return Object.values(decks).reduce((sum, count) => sum + count, 0)
}
