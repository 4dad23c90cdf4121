import { posix } from 'node:path'
import type { ImageTarget } from '../model/reference-targets.ts'
import { createNearest } from './nearest.ts'
import { parseReference, type Spelling } from './parse-reference.ts'
import { goesThrough, type Project } from './project-files.ts'
import { fromRoot, leadsOut, readings } from './readings.ts'

/** Create what finds the image that a chapter refers to (DESIGN 4): the first hit wins. */
export function createImageResolver(project: Project): (chapterPath: string, ref: string) => ImageTarget {
  const roots = [...project.assetRoots, project.static, project.content, '']
  const nearest = createNearest(project.listing.files)

  return (chapterPath, ref) => {
    const reference = parseReference(ref)
    if (reference.kind === 'url')
      return { kind: reference.scheme === 'data' ? 'data' : 'remote', url: ref.trim() }
    if (reference.kind === 'disk') return findOnDisk(reference.path)
    return findLocal(chapterPath, reference.spellings)
  }

  function findOnDisk(path: string): ImageTarget {
    const local = fromRoot(path, project.root)
    const file = local === undefined ? undefined : project.listing.find(local)
    if (file !== undefined) return found(file, false)
    if (local === undefined || goesThrough(local, project.outside)) return { kind: 'outside' }
    return missing(local)
  }

  function findLocal(chapterPath: string, spellings: readonly Spelling[]): ImageTarget {
    const places = { near: [posix.dirname(chapterPath)], roots, static: project.static }
    const paths = spellings.map(({ path }) => path)
    const all = paths.flatMap((path) => [...onDisk(path), ...readings(path, places)])
    for (const reading of all) {
      const file = project.listing.find(reading)
      if (file !== undefined) return found(file, false)
      if (goesThrough(reading, project.outside)) return { kind: 'outside' }
    }
    const file =
      first(all, project.listing.findAnyCase) ?? first(paths.map(nameOf), project.listing.findByName)
    if (file !== undefined) return found(file, true)
    const [path = ''] = paths
    return leadsOut(path, places.near) ? { kind: 'outside' } : missing(path)
  }

  function onDisk(path: string): string[] {
    const local = fromRoot(path, project.root)
    return local === undefined ? [] : [local]
  }

  function found(file: string, byName: boolean): ImageTarget {
    const asset = project.asset(file)
    return asset === undefined ? { kind: 'missing', nearest: [file] } : { kind: 'asset', asset, byName }
  }

  function missing(path: string): ImageTarget {
    return { kind: 'missing', nearest: nearest(path) }
  }
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function first(keys: readonly string[], find: (key: string) => string | undefined): string | undefined {
  for (const key of keys) {
    const hit = find(key)
    if (hit !== undefined) return hit
  }
  return undefined
}
