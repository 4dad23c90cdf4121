import { chmod, constants, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import type { SiteFile } from '../model/site-file.ts'
import { linkSame } from './link-same.ts'
import { MARKER } from './marker.ts'
import { createPathSet } from './path-set.ts'

/** The files of a site that is being written; the methods are those of `Stage`. */
export interface SiteTree {
  readonly write: (files: Iterable<SiteFile>) => Promise<void>
  readonly has: (path: string) => boolean
  readonly replace: (files: Iterable<SiteFile>) => Promise<void>
  readonly copyTree: (from: string, files: readonly string[]) => Promise<readonly string[]>
  readonly read: (path: string) => Promise<Uint8Array>
  readonly collisions: () => readonly string[]
  /** Returns the paths of the files that are those of the earlier site. */
  readonly linked: () => ReadonlySet<string>
}

/** Number of files that are written at the same time. */
const IN_FLIGHT = 16

/** Error codes of a file that cannot be copied; others mean that the disk is full or broken. */
const UNREADABLE: ReadonlySet<string | undefined> = new Set(['EACCES', 'EISDIR', 'ELOOP', 'ENOENT', 'EPERM'])

/**
 * Create a site's tree in an existing folder.
 *
 * @param old Folder of the earlier site. A file that has the same bytes there is linked, not written: its inode and its
 * times stay.
 */
export function createSiteTree(root: string, old: string): SiteTree {
  const written = createPathSet()
  const copies = createPathSet()
  const collided = new Set<string>()
  const folders = new Map<string, Promise<void>>()
  const linked = new Set<string>()
  return {
    write,
    has: (path) => written.has(path),
    replace,
    copyTree,
    read,
    collisions: () => [...collided].sort(),
    linked: () => linked,
  }

  /** Write files; the same path twice must have the same bytes. */
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

  /** Write files over those of the same paths. */
  async function replace(files: Iterable<SiteFile>): Promise<void> {
    const known = [...files]
    for (const { path } of known)
      if (!written.has(path)) throw new Error(`Unexpected file \`${path}\`, expected one that is there`)
    await each(known, put)
  }

  /** Copy files of a folder, except where the build has written one. */
  async function copyTree(from: string, files: readonly string[]): Promise<readonly string[]> {
    const failed: string[] = []
    await each(files, async (path) => {
      if (written.rivals(path).length > 0) collided.add(path)
      else if (isAllowed(path) && (await copied(path, join(from, path)))) copies.add(path)
      else failed.push(path)
    })
    return failed.sort()
  }

  /** Read a file of the site. */
  async function read(path: string): Promise<Uint8Array> {
    return readFile(join(root, checked(path)))
  }

  /** Copy a file into the site; false where it cannot be read. */
  async function copied(path: string, copy: string): Promise<boolean> {
    try {
      await put({ path, copy })
      return true
    } catch (error) {
      if (UNREADABLE.has((error as NodeJS.ErrnoException).code)) return false
      throw error
    }
  }

  /** Write or copy one file, readable for a web server whatever the umask. */
  async function put(file: SiteFile): Promise<void> {
    const target = join(root, file.path)
    await makeFolder(posix.dirname(file.path))
    // A linked file is the earlier site's too: it is never written to.
    if (linked.delete(file.path)) await rm(target, { force: true })
    if (await linkSame(file, join(old, file.path), target)) {
      linked.add(file.path)
      return
    }
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

  /** Make a folder whose parents may be missing. */
  async function make(path: string): Promise<void> {
    await makeFolder(posix.dirname(path))
    await mkdir(join(root, path), { recursive: true })
    await chmod(join(root, path), 0o755)
  }

  /** Remove copied files that are in the way of a file of the build. */
  async function makeRoom(path: string): Promise<void> {
    const rivals = copies.rivals(path)
    for (const rival of rivals) {
      await rm(join(root, rival), { force: true })
      copies.delete(rival)
      linked.delete(rival)
      collided.add(rival)
    }
    if (rivals.length > 0) await rm(join(root, path), { recursive: true, force: true })
  }

  /** Check that a file that is written twice has the same bytes. */
  async function requireSame(file: SiteFile): Promise<void> {
    const first = await readFile(join(root, file.path))
    const second = 'copy' in file ? await readFile(file.copy) : Buffer.from(file.content)
    if (!first.equals(second))
      throw new Error(`Unexpected second file for \`${file.path}\`, expected one only`)
  }
}

/** Return a path of the site; throws where it leads out of the site or to its marker. */
function checked(path: string): string {
  if (isAllowed(path)) return path
  throw new Error(`Unexpected path \`${path}\`, expected one of a file below the site`)
}

/** Whether a path is that of a file below the site, on every system. */
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
  const ends = await Promise.allSettled(Array.from({ length: IN_FLIGHT }, worker))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
