import { posix } from 'node:path'
import { digest } from '../cache/digest.ts'
import type { FolderSigns, Neighbors } from '../chapter/chapter-neighbors.ts'
import type { SignedChapter } from '../chapter/dialects/chapter-sample.ts'
import { signsOf, weighNeighbors } from '../chapter/dialects/neighbors.ts'
import type { Chapter } from '../model/course.ts'
import type { Sources } from '../site/read-project.ts'
import type { CompileCache } from './compile-cache.ts'

/** Files that configure reveal.js or reveal-md. */
const CONFIG = /(?:^|\/)(?:reveal(?:-md)?\.json|slides\.json)$/
/** Largest page that is looked at, in bytes. */
const MOST = 500_000

/** Find the signs around each chapter of a course, by its path; those of each chapter are kept between builds. */
export async function neighborsOf(
  chapters: readonly Chapter[],
  { files, load, size }: Pick<Sources, 'files' | 'load' | 'size'>,
  { tool, table }: CompileCache,
): Promise<ReadonlyMap<string, Neighbors>> {
  const known = await table<FolderSigns>('signs', '')

  /** Return the signs of a chapter. */
  function signs(chapter: SignedChapter): FolderSigns {
    if (tool === undefined) return signsOf(chapter)
    const key = digest(tool, JSON.stringify([chapter.path, chapter.body, chapter.values]))
    const found = known.find(key)
    if (found) return found
    const fresh = signsOf(chapter)
    known.keep(key, fresh)
    return fresh
  }

  const folders = files
    .filter(
      (file) =>
        CONFIG.test(file) ||
        (/(?:^|\/)index\.html?$/.test(file) &&
          size(file) < MOST &&
          Buffer.from(load(file)).toString('utf8').includes('Reveal.initialize')),
    )
    .map((file) => posix.dirname(file).replace(/^\.$/, ''))
  const sources = new Map(chapters.map(({ source }) => [source.path, source]))
  const found = weighNeighbors(
    [...sources.values()].map(({ path, body, data }) => ({ path, body, values: data.values })),
    folders,
    signs,
  )
  await known.save()
  return found
}
