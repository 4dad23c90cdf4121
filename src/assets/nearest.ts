import { posix } from 'node:path'
import leven from 'leven'
import { farthestDistance } from '../problems/nearest-name.ts'
import { foldCase } from './listing.ts'

/** How many names a message offers. */
const most = 3

interface Name {
  readonly stem: string
  readonly extension: string
}

/**
 * Create what names the files that an author may have meant, at most three, the nearest first.
 *
 * Names count, folders and leading numbers do not; a file with the same extension goes before one without.
 */
export function createNearest(files: readonly string[]): (path: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  let names: (Name & { readonly file: string })[] | undefined

  return (path) => {
    const name = posix.basename(path)
    const nearest = known.get(name) ?? rank(splitName(name))
    known.set(name, nearest)
    return nearest
  }

  function rank({ stem, extension }: Name): readonly string[] {
    names ??= files.map((file) => ({ file, ...splitName(posix.basename(file)) }))
    const farthest = farthestDistance(stem)
    if (stem === '') return []
    return names
      .filter((name) => Math.abs(name.stem.length - stem.length) <= farthest)
      .map((name) => ({
        file: name.file,
        far: leven(stem, name.stem, { maxDistance: farthest + 1 }),
        other: name.extension === extension ? 0 : 1,
      }))
      .filter(({ far }) => far <= farthest)
      .sort(
        (a, b) => a.far + a.other - (b.far + b.other) || a.other - b.other || comparePaths(a.file, b.file),
      )
      .slice(0, most)
      .map(({ file }) => file)
  }
}

function splitName(basename: string): Name {
  const name = foldCase(basename)
  const extension = posix.extname(name)
  return { stem: name.slice(0, name.length - extension.length).replace(/^\d+[-_. ]+(?=.)/, ''), extension }
}

function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
