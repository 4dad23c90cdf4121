import { posix } from 'node:path'
import type { Neighbors } from '../chapter/chapter-neighbors.ts'
import { weighNeighbors } from '../chapter/dialects/neighbors.ts'
import type { Chapter } from '../model/course.ts'
import type { Sources } from '../site/read-project.ts'

/** Files that configure reveal.js or reveal-md. */
const CONFIG = /(?:^|\/)(?:reveal(?:-md)?\.json|slides\.json)$/
/** Largest page that is looked at, in bytes. */
const MOST = 500_000

/** Find the signs around each chapter of a course, by its path. */
export function neighborsOf(
  chapters: readonly Chapter[],
  { files, load, size }: Pick<Sources, 'files' | 'load' | 'size'>,
): ReadonlyMap<string, Neighbors> {
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
  return weighNeighbors(
    [...sources.values()].map(({ path, body, data }) => ({ path, body, values: data.values })),
    folders,
  )
}
