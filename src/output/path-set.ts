import { posix } from 'node:path'

/** The paths of the files in a tree. */
export interface PathSet {
  readonly has: (path: string) => boolean
  readonly add: (path: string) => void
  readonly delete: (path: string) => void
  /** List the files that cannot be in a tree together with `path`: the same, one below it, one that it is below. */
  readonly rivals: (path: string) => readonly string[]
}

/** Create an empty set of paths. */
export function createPathSet(): PathSet {
  const files = new Set<string>()
  const folders = new Set<string>()
  return {
    has: (path) => files.has(path),
    add: (path) => {
      files.add(path)
      for (const folder of above(path)) folders.add(folder)
    },
    delete: (path) => files.delete(path),
    rivals: (path) => [
      ...[path, ...above(path)].filter((other) => files.has(other)),
      ...(folders.has(path) ? [...files].filter((file) => file.startsWith(`${path}/`)) : []),
    ],
  }
}

/** List the folders above a path, the nearest first. */
function above(path: string): string[] {
  const folder = posix.dirname(path)
  return folder === '.' || folder === path ? [] : [folder, ...above(folder)]
}
