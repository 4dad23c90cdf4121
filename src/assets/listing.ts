import { posix } from 'node:path'

/** The files of the project, found again however their names are spelled. */
export interface Listing {
  readonly files: readonly string[]
  /** Find the file of a path; accents may be composed or not. */
  readonly find: (path: string) => string | undefined
  /** Find the only file whose path differs from `path` at most in upper and lower case. */
  readonly findAnyCase: (path: string) => string | undefined
  /** Find the only file of that name in any folder: spelled like that, else in any case. */
  readonly findByName: (name: string) => string | undefined
}

/** Index the paths of a project's files. */
export function createListing(files: readonly string[]): Listing {
  const sorted = [...files].sort()
  const exact = new Set(sorted)
  const composed = index(sorted, compose)
  const folded = index(sorted, foldCase)
  const names = index(sorted, (path) => compose(posix.basename(path)))
  const foldedNames = index(sorted, (path) => foldCase(posix.basename(path)))
  return {
    files: sorted,
    find: (path) => (exact.has(path) ? path : composed.get(compose(path))?.[0]),
    findAnyCase: (path) => only(folded.get(foldCase(path))),
    findByName: (name) => only(names.get(compose(name)) ?? foldedNames.get(foldCase(name))),
  }
}

/** Bring text into the form in which accents are compared. */
export function compose(text: string): string {
  return text.normalize('NFC')
}

/** Bring text into the form in which names are compared where case does not count. */
export function foldCase(text: string): string {
  return compose(text).toLowerCase()
}

/** Group values by key, in the order given. */
export function index(values: Iterable<string>, key: (value: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group === undefined) groups.set(key(value), [value])
    else group.push(value)
  }
  return groups
}

/** Give the single value of a group. */
export function only(group: readonly string[] | undefined): string | undefined {
  return group?.length === 1 ? group[0] : undefined
}
