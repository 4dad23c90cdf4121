import { posix } from 'node:path'

/** The files of the project, found in spite of another Unicode form or case of their names. */
export interface Listing {
  readonly files: readonly string[]
  /** Find the file of a path, in either Unicode form of accents. */
  readonly find: (path: string) => string | undefined
  /** Find the file of a path whatever its case; undefined where several match. */
  readonly findAnyCase: (path: string) => string | undefined
  /** Find the file of a name in any folder, in that case, else in any; undefined where several match. */
  readonly findByName: (name: string) => string | undefined
}

/** Index the paths of a project's files. */
export function createListing(files: readonly string[]): Listing {
  const sorted = [...files].sort()
  const exact = new Set(sorted)
  const composed = groupBy(sorted, normalizeAccents)
  const folded = groupBy(sorted, foldCase)
  const names = groupBy(sorted, (path) => normalizeAccents(posix.basename(path)))
  const foldedNames = groupBy(sorted, (path) => foldCase(posix.basename(path)))
  return {
    files: sorted,
    find: (path) => (exact.has(path) ? path : composed.get(normalizeAccents(path))?.[0]),
    findAnyCase: (path) => soleValue(folded.get(foldCase(path))),
    findByName: (name) => soleValue(names.get(normalizeAccents(name)) ?? foldedNames.get(foldCase(name))),
  }
}

/** Normalize accents (NFC) for comparison. */
export function normalizeAccents(text: string): string {
  return text.normalize('NFC')
}

/** Normalize accents and case for comparison. */
export function foldCase(text: string): string {
  return normalizeAccents(text).toLowerCase()
}

/** Group values by key, in their order. */
export function groupBy(values: Iterable<string>, key: (value: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const value of values) {
    const group = groups.get(key(value))
    if (group === undefined) groups.set(key(value), [value])
    else group.push(value)
  }
  return groups
}

/** Return the value of a group that has only one. */
export function soleValue(group: readonly string[] | undefined): string | undefined {
  return group?.length === 1 ? group[0] : undefined
}
