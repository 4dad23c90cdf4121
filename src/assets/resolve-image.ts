import { posix } from 'node:path'
import type { ImageTarget } from '../model/reference-targets.ts'
import { createNearest } from './nearest.ts'
import { parseReference, type Spelling } from './parse-reference.ts'
import { fromRoot, leadsOutside, possiblePaths } from './possible-paths.ts'
import { crossesOutsideLink, type ReferenceScope } from './reference-scope.ts'

/**
 * Create a function that finds the image of a chapter's reference.
 *
 * The first hit wins: relative to the chapter; in each asset root, static, content and the project root; there without
 * leading `../` and `static/`; in another case; by its file name, if only one file has it.
 */
export function createImageResolver(
  scope: ReferenceScope,
): (chapterPath: string, ref: string) => ImageTarget {
  const roots = [...scope.assetRoots, scope.static, scope.content, '']
  const nearest = createNearest(scope.listing.files)

  return (chapterPath, ref) => {
    const reference = parseReference(ref)
    if (reference.kind === 'url')
      return { kind: reference.scheme === 'data' ? 'data' : 'remote', url: ref.trim() }
    if (reference.kind === 'disk') return findOnDisk(reference.path)
    return findLocal(chapterPath, reference.spellings)
  }

  /** Find an absolute path, which must be inside the project. */
  function findOnDisk(path: string): ImageTarget {
    const local = fromRoot(path, scope.root)
    const file = local === undefined ? undefined : scope.listing.find(local)
    if (file !== undefined) return found(file, false)
    if (local === undefined || crossesOutsideLink(local, scope.outside)) return { kind: 'outside' }
    return missing(local)
  }

  /** Find a path of the project. */
  function findLocal(chapterPath: string, spellings: readonly Spelling[]): ImageTarget {
    const places = { near: [posix.dirname(chapterPath)], roots, static: scope.static }
    const paths = spellings.map(({ path }) => path)
    const all = paths.flatMap((path) => [...onDisk(path), ...possiblePaths(path, places)])
    for (const reading of all) {
      const file = scope.listing.find(reading)
      if (file !== undefined) return found(file, false)
      if (crossesOutsideLink(reading, scope.outside)) return { kind: 'outside' }
    }
    const file =
      first(all, scope.listing.findAnyCase) ?? first(paths.map(fileNameOf), scope.listing.findByName)
    if (file !== undefined) return found(file, true)
    const [path = ''] = paths
    return leadsOutside(path, places.near) ? { kind: 'outside' } : missing(path)
  }

  /** Return an absolute path into the project as a path of the project. */
  function onDisk(path: string): string[] {
    const local = fromRoot(path, scope.root)
    return local === undefined ? [] : [local]
  }

  /** Return the target of a file that was found. */
  function found(file: string, byName: boolean): ImageTarget {
    const asset = scope.asset(file)
    return asset === undefined ? { kind: 'missing', nearest: [file] } : { kind: 'asset', asset, byName }
  }

  /** Return the target of a path that was not found, with the nearest names. */
  function missing(path: string): ImageTarget {
    return { kind: 'missing', nearest: nearest(path) }
  }
}

/** Return the last part of a path. */
function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** Return the first result of a search for one key after the other. */
function first(keys: readonly string[], find: (key: string) => string | undefined): string | undefined {
  for (const key of keys) {
    const hit = find(key)
    if (hit !== undefined) return hit
  }
  return undefined
}
