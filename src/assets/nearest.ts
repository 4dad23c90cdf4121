import { posix } from 'node:path'
import leven from 'leven'
import { farthestDistance } from '../problems/nearest-name.ts'
import { foldCase } from './listing.ts'

/** Number of files that a message suggests. */
const MOST = 3

/** A file name without number and case, in two parts. */
interface Name {
  readonly stem: string
  readonly extension: string
}

/**
 * Create a function that returns the files that an author may have meant, at most three, the nearest first.
 *
 * File names are compared, not folders and leading numbers; files with the same extension come first. Results are kept
 * by name: in a course whose images moved, the same name is missing in many places.
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

  /** Rank all files by the distance of their names. */
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
      .slice(0, MOST)
      .map(({ file }) => file)
  }
}

/** Split a file name into its stem, without its number, and its extension. */
function splitName(basename: string): Name {
  const name = foldCase(basename)
  const extension = posix.extname(name)
  return { stem: name.slice(0, name.length - extension.length).replace(/^\d+[-_. ]+(?=.)/, ''), extension }
}

/** Compare paths by code unit, so that the order does not depend on the system's language. */
function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
