import picomatch from 'picomatch'
import { withoutEnding } from '../../model/markdown-file.ts'
import { DECK_SETTINGS } from '../../model/settings/setting-tables.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { readKeys } from '../settings/read-keys.ts'
import { type ContentPage, compareItems } from './content-tree.ts'

/** A part of a curriculum with the pages that it lists; without a title for pages outside of parts. */
export interface CurriculumPart {
  readonly title: string | undefined
  readonly pages: readonly ContentPage[]
}

/**
 * Read `chapters:` of a curriculum: a deck that is composed of other decks' chapters.
 *
 * @param index The deck's `_index.md`; gets a `chapter-not-found` error for each path that matches nothing.
 * @param pages Every page of the course.
 * @param unpublished Pages that are left out where a path names them.
 * @returns Undefined where the deck lists no chapters: it has those of its folder.
 */
export function readCurriculum(
  index: ContentPage,
  pages: readonly ContentPage[],
  unpublished: ReadonlyMap<ContentPage, string>,
): readonly CurriculumPart[] | undefined {
  const { data, file } = index.source
  const { chapters: listed } = readKeys(DECK_SETTINGS, data, file)
  if (listed === undefined) return undefined
  const parts: { title: string | undefined; pages: ContentPage[] }[] = []
  const push = (title: string | undefined, found: readonly ContentPage[]): void => {
    const last = parts.at(-1)
    if (last && last.title === title && title === undefined) last.pages.push(...found)
    else parts.push({ title, pages: [...found] })
  }
  const find = (entry: unknown, path: readonly (string | number)[]): readonly ContentPage[] => {
    if (typeof entry === 'string') return select(entry, path)
    reportProblem(file, {
      rule: 'setting-type',
      reason: 'Unexpected entry in `chapters`, expected a path or a glob',
      place: data.place(path),
    })
    return []
  }
  const select = (entry: string, path: readonly (string | number)[]): readonly ContentPage[] => {
    const found = match(entry, pages)
    if (found.length === 0) {
      reportProblem(file, {
        rule: 'chapter-not-found',
        reason: `Unexpected path \`${entry}\`, expected a chapter below the content folder`,
        place: data.place(path),
      })
    }
    return found.filter((page) => !unpublished.has(page))
  }
  for (const [n, entry] of listed.entries()) {
    if (!isPart(entry)) {
      push(undefined, find(entry, ['chapters', n]))
      continue
    }
    const inside = Array.isArray(entry.chapters) ? entry.chapters : [entry.chapters]
    const found = inside.flatMap((path, m) => find(path, ['chapters', n, 'chapters', m]))
    push(String(entry.part), found)
  }
  return parts
}

/** Whether an entry is a part, `{part: "Title", chapters: [...]}`, and not a path. */
function isPart(entry: unknown): entry is { readonly part: unknown; readonly chapters: unknown } {
  return typeof entry === 'object' && entry !== null && 'part' in entry && 'chapters' in entry
}

/** Find the pages of a path, a folder or a glob relative to content/, in the course's order. */
function match(entry: string, pages: readonly ContentPage[]): readonly ContentPage[] {
  const path = entry
    .normalize('NFC')
    .replace(/^\.?\//, '')
    .replace(/\/$/, '')
  const named = pages.filter(({ source, folder, name, isFirst }) => {
    // A file in another language is found by its name without the language.
    const plain = isFirst ? source.contentPath : `${folder === '' ? '' : `${folder}/`}${name}`
    return [source.contentPath, plain]
      .map((own) => own.normalize('NFC'))
      .some((own) => own === path || withoutEnding(own) === path)
  })
  if (named.length > 0) return named
  if (path === '') return []
  const isMatch = picomatch([path, `${path}/**`])
  return pages.filter((page) => isMatch(page.source.contentPath) && !page.isIndex).sort(compareItems)
}
