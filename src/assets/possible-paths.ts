import { posix } from 'node:path'

/** Join a path to a folder of the project (`''` is the root); undefined where that leads out of the project. */
export function joinInProject(folder: string, path: string): string | undefined {
  const joined = posix.join(folder, path).replace(/\/$/, '')
  if (joined === '..' || joined.startsWith('../') || joined.startsWith('/')) return undefined
  return joined === '.' ? '' : joined
}

/** Return the part of a path below a folder of the project; undefined where it is not below it. */
export function pathBelow(folder: string, path: string): string | undefined {
  if (folder === '') return path
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined
}

/** The folders that a path may be relative to, in order of preference. */
export interface SearchFolders {
  /** Folders of the chapter, for relative paths. */
  readonly near: readonly string[]
  /** Folders in which paths are tried as written, and without leading `/`, `../` and `static/`. */
  readonly roots: readonly string[]
  /** Folder whose files are copied to the site's root. */
  readonly static: string
}

/** List the paths of the project that a path may mean, the most likely first. */
export function possiblePaths(path: string, places: SearchFolders): string[] {
  const near = path.startsWith('/') ? [] : places.near.map((folder) => joinInProject(folder, path))
  const written = path.replace(/^\/+/, '')
  const climbed = path.replace(/^(?:\.{0,2}\/)+/, '')
  const served = climbed.replace(/^static\//, '')
  const moved = climbed.startsWith(`${places.static}/`) ? climbed.slice(places.static.length + 1) : served
  const shapes = [written, ...[climbed, moved].filter((shape) => shape !== '')]
  const far = places.roots.flatMap((root) => shapes.map((shape) => joinInProject(root, shape)))
  return [...new Set([...near, ...far])].filter((reading) => reading !== undefined)
}

/** Absolute paths below the usual folders of a system, which mean a file on somebody's disk. */
const SYSTEM_FOLDERS = /^\/(?:bin|dev|etc|home|mnt|opt|private|proc|root|sys|tmp|Users|usr|var)\/./

/** Whether a path that was not found leads out of the project. */
export function leadsOutside(path: string, near: readonly string[]): boolean {
  if (path.startsWith('/')) return SYSTEM_FOLDERS.test(path)
  return near.every((folder) => joinInProject(folder, path) === undefined)
}

/** Make an absolute path relative to the project; undefined where it is not in the project. */
export function fromRoot(path: string, root: string | undefined): string | undefined {
  if (root === undefined) return undefined
  const folder = `${root.replaceAll('\\', '/').replace(/\/$/, '')}/`
  const windows = /^[a-z]:\//i.test(folder)
  const same = windows ? path.toLowerCase().startsWith(folder.toLowerCase()) : path.startsWith(folder)
  return same ? joinInProject('', path.slice(folder.length)) : undefined
}
