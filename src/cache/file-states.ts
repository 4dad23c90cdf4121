import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What the file system says of a file: bytes, times in milliseconds of its last change and of that of its inode, inode. */
type FileTimes = readonly [size: number, modified: number, changed: number, inode: number]

/** The state of a file at some time; without a digest where it was not read. */
interface FileState {
  readonly times: FileTimes
  readonly digest?: string | undefined
}

/** The states of files by path, as they were at one time. */
export interface FileStates {
  /** Milliseconds since 1970, before the first file was looked at. */
  readonly at: number
  readonly files: Readonly<Record<string, FileState>>
}

/** Larger files are not hashed: where their times differ they count as changed. */
const LARGEST = 10_000_000

/** Return the times of files; a file that cannot be looked at has none. */
export function readStates(folder: string, paths: readonly string[]): FileStates {
  const at = Date.now()
  const files = paths.map((path) => [path, { times: timesOf(statOf(join(folder, path))) }] as const)
  return { at, files: Object.fromEntries(files) }
}

/** Return the states of all files below a folder, but those of Git; none where there is no folder. */
export function readFolder(folder: string): FileStates {
  return readStates(folder, listFiles(folder).sort())
}

/**
 * Add the digests of files to their states; a file whose times are those of an earlier state is not read.
 *
 * @returns Undefined where a file has changed since its state was read.
 */
export function withDigests(
  folder: string,
  states: FileStates,
  earlier: FileStates | undefined,
): FileStates | undefined {
  const files = Object.entries(states.files).map(([path, state]): readonly [string, FileState] => {
    const before = earlier?.files[path]
    const isKnown = earlier && before?.digest !== undefined && isUnchanged(before, state, earlier.at)
    return [path, { ...state, digest: isKnown ? before.digest : digestOf(join(folder, path), state) }]
  })
  const now = readStates(folder, Object.keys(states.files)).files
  const isSame = files.every(([path, { times }]) => isEqual(times, now[path]?.times))
  return isSame ? { at: states.at, files: Object.fromEntries(files) } : undefined
}

/**
 * Whether files are the same as they were: the same paths, and for each the same times, else the same digest.
 *
 * As Git's index does: only what differs is read.
 */
export function isSameAs(earlier: FileStates, now: FileStates, folder: string): boolean {
  const paths = Object.keys(now.files)
  if (paths.length !== Object.keys(earlier.files).length) return false
  return paths.every((path) => {
    const [before, state] = [earlier.files[path], now.files[path]]
    if (!before || !state) return false
    if (isUnchanged(before, state, earlier.at)) return true
    return before.digest !== undefined && digestOf(join(folder, path), state) === before.digest
  })
}

/** Whether the times of files are those that they had, whatever their digests. */
export function hasSameTimes(earlier: FileStates, now: FileStates): boolean {
  const paths = Object.keys(now.files)
  if (paths.length !== Object.keys(earlier.files).length) return false
  return paths.every((path) => isEqual(now.files[path]?.times, earlier.files[path]?.times))
}

/**
 * Whether a file's times prove that it is as it was.
 *
 * A file that was changed right before its state was read may have been changed again within the same tick of the file
 * system's clock, which is some milliseconds, or two seconds where times are whole seconds: its times prove nothing.
 */
function isUnchanged({ times }: FileState, now: FileState, readAt: number): boolean {
  const last = Math.max(times[1], times[2])
  const tick = times[1] % 1000 === 0 ? 2000 : 100
  return times[0] >= 0 && readAt - last > tick && isEqual(times, now.times)
}

/** Whether the file system says the same. */
function isEqual(a: FileTimes | undefined, b: FileTimes | undefined): boolean {
  return a !== undefined && b !== undefined && a.every((value, n) => value === b[n])
}

/** List the files below a folder. */
function listFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !path.startsWith('.git/'))
  } catch {
    return []
  }
}

/** Look at a file; undefined where that is not possible. */
function statOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}

/** Return what the file system says of a file. */
function timesOf(found: Stats | undefined): FileTimes {
  return found ? [found.size, found.mtimeMs, found.ctimeMs, found.ino] : [-1, 0, 0, 0]
}

/** Return the digest of a file's bytes; undefined for a file that cannot be read, or is too large. */
function digestOf(path: string, { times }: FileState): string | undefined {
  if (times[0] > LARGEST) return undefined
  try {
    return createHash('sha256').update(readFileSync(path)).digest('base64')
  } catch {
    return undefined
  }
}
