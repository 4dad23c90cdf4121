import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { KEPT, MARKER } from './marker.ts'

/**
 * Replace the old site by a finished one.
 *
 * It takes two synchronous renames, which no signal can interrupt. Where the folder cannot be renamed (a mount point, a
 * container's volume, another disk) or holds the author's `.git`, its contents are replaced instead.
 *
 * @param stage Folder of the new site; it is moved.
 * @param out Folder of the site, without symbolic links.
 * @param aside Unused path beside `out`, for the old site.
 */
export async function swapIn(stage: string, out: string, aside: string): Promise<void> {
  const names = namesIn(out)
  if (names?.some((name) => KEPT.has(name)) || !tryRename(stage, out, aside, names !== undefined)) {
    await replaceContents(stage, out)
  }
  await Promise.all([stage, aside].map(removeIfPossible))
}

/** Remove a folder if possible; else the next build does, since the site is in place already. */
async function removeIfPossible(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}

/** Rename the stage to `out`; false where that is not possible, and then nothing has changed. */
function tryRename(stage: string, out: string, aside: string, exists: boolean): boolean {
  try {
    if (exists) renameSync(out, aside)
  } catch {
    return false
  }
  try {
    renameSync(stage, out)
    return true
  } catch {
    if (exists) renameSync(aside, out)
    return false
  }
}

/**
 * Replace the contents of a folder that cannot be renamed.
 *
 * The new files are copied into it first, so that a full disk shows while the old site is complete; then the entries at
 * its top are exchanged. On failure the old ones are put back.
 */
async function replaceContents(stage: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  cpSync(join(stage, MARKER), join(out, MARKER))
  const work = mkdtempSync(join(out, '.lutrin-'))
  const [fresh, old] = [join(work, 'new'), join(work, 'old')]
  mkdirSync(old)
  try {
    await cp(stage, fresh, { recursive: true })
    exchange(fresh, out, old, new Set([...KEPT, MARKER, work.slice(out.length + 1)]))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Move the entries of `out`, except `staying`, to `old`, and those of `fresh` to `out`; a failure undoes all moves. */
function exchange(fresh: string, out: string, old: string, staying: ReadonlySet<string>): void {
  const done: [from: string, to: string][] = []
  const moveAll = (from: string, to: string): void => {
    for (const name of namesIn(from) ?? []) {
      if (staying.has(name)) continue
      move(join(from, name), join(to, name))
      done.push([join(from, name), join(to, name)])
    }
  }
  try {
    moveAll(out, old)
    moveAll(fresh, out)
  } catch (error) {
    for (const [from, to] of done.toReversed()) move(to, from)
    throw error
  }
}

/** Rename; or copy where folders cannot be renamed, as in the lower layers of a container's file system. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true, force: true })
  }
}

/** List the names in a folder; undefined where the folder does not exist. */
function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
