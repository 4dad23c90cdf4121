import { chmod, constants, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { SiteFile } from '../model/site-file.ts'
import { MARKER } from './marker.ts'
import { createPathSet } from './path-set.ts'

/** The files of a site in the making: which there are, and which of them are the build's own. */
export interface SiteTree {
  readonly write: (files: Iterable<SiteFile>) => Promise<void>
  readonly replace: (files: Iterable<SiteFile>) => Promise<void>
  readonly copyTree: (from: string, files: readonly string[]) => Promise<readonly string[]>
  readonly read: (path: string) => Promise<Uint8Array>
  readonly collisions: () => readonly string[]
}

/** How many files are written at the same time. */
const atOnce = 16

/** Errors that say that a file to copy cannot be had; others mean that the disk is full or broken. */
const unreadable: ReadonlySet<string | undefined> = new Set(['EACCES', 'EISDIR', 'ELOOP', 'ENOENT', 'EPERM'])

/** Create a site's tree in an existing folder. */
export function createSiteTree(root: string): SiteTree {
  const written = createPathSet()
  const copies = createPathSet()
  const collided = new Set<string>()
  const folders = new Map<string, Promise<void>>()
  return { write, replace, copyTree, read, collisions: () => [...collided].sort() }

  async function write(files: Iterable<SiteFile>): Promise<void> {
    const fresh: SiteFile[] = []
    const again: SiteFile[] = []
    for (const file of files) {
      const path = checked(file.path)
      if (written.has(path)) again.push(file)
      else fresh.push(file)
      written.add(path)
    }
    for (const { path } of fresh) await makeRoom(path)
    await each(fresh, put)
    await each(again, requireSame)
  }

  async function replace(files: Iterable<SiteFile>): Promise<void> {
    const known = [...files]
    for (const { path } of known)
      if (!written.has(path)) throw new Error(`Unexpected file \`${path}\`, expected one that is there`)
    await each(known, put)
  }

  async function copyTree(from: string, files: readonly string[]): Promise<readonly string[]> {
    const failed: string[] = []
    await each(files, async (path) => {
      if (written.rivals(path).length > 0) collided.add(path)
      else if (isAllowed(path) && (await copied(path, join(from, path)))) copies.add(path)
      else failed.push(path)
    })
    return failed.sort()
  }

  async function read(path: string): Promise<Uint8Array> {
    return readFile(join(root, checked(path)))
  }

  /** Copy a file into the site, and tell whether it could be read. */
  async function copied(path: string, copy: string): Promise<boolean> {
    try {
      await put({ path, copy })
      return true
    } catch (error) {
      if (unreadable.has((error as NodeJS.ErrnoException).code)) return false
      throw error
    }
  }

  async function put(file: SiteFile): Promise<void> {
    const target = join(root, file.path)
    await makeFolder(posix.dirname(file.path))
    if ('copy' in file) await copyFile(file.copy, target, constants.COPYFILE_FICLONE)
    else await writeFile(target, file.content)
    await chmod(target, 0o644)
  }

  /** Make a folder with its parents, each once, readable for a web server whatever the umask. */
  function makeFolder(path: string): Promise<void> {
    const making = folders.get(path) ?? (path === '.' ? Promise.resolve() : make(path))
    folders.set(path, making)
    return making
  }

  async function make(path: string): Promise<void> {
    await makeFolder(posix.dirname(path))
    await mkdir(join(root, path), { recursive: true })
    await chmod(join(root, path), 0o755)
  }

  /** Take away copied files whose place a file of the build needs. */
  async function makeRoom(path: string): Promise<void> {
    const rivals = copies.rivals(path)
    for (const rival of rivals) {
      await rm(join(root, rival), { force: true })
      copies.delete(rival)
      collided.add(rival)
    }
    if (rivals.length > 0) await rm(join(root, path), { recursive: true, force: true })
  }

  async function requireSame(file: SiteFile): Promise<void> {
    const first = await readFile(join(root, file.path))
    const second = 'copy' in file ? await readFile(file.copy) : Buffer.from(file.content)
    if (!first.equals(second))
      throw new Error(`Unexpected second file for \`${file.path}\`, expected one only`)
  }
}

/** Refuse a path that would be written outside the site, or over its marker. */
function checked(path: string): string {
  if (isAllowed(path)) return path
  throw new Error(`Unexpected path \`${path}\`, expected one of a file below the site`)
}

/** Tell whether a path is that of a file below the site, on every system. */
function isAllowed(path: string): boolean {
  const plain = posix.normalize(path) === path && !/[\\\0]|\/$|^[a-z]:/i.test(path)
  const inside = path !== '.' && path !== '..' && !path.startsWith('../') && !path.startsWith('/')
  return plain && inside && path !== MARKER
}

/** Run an action for every item, a few at a time; a failure is thrown once all work has ended. */
async function each<T>(items: readonly T[], action: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  const worker = async (): Promise<void> => {
    for (const item of queue) await action(item)
  }
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
