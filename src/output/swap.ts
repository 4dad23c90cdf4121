import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { kept, MARKER } from './marker.ts'

/**
 * Put a finished site in the place of the old one.
 *
 * Two renames, with nothing in between that could be interrupted but by the machine itself. Where the folder cannot be
 * renamed (a mount point, a container's volume, another disk) or holds the author's `.git`, its contents are replaced.
 *
 * @param stage folder of the new site; gone afterwards
 * @param out folder of the site, without symbolic links
 * @param aside path beside `out` for the old site, free to use
 */
export async function swapIn(stage: string, out: string, aside: string): Promise<void> {
  const names = namesIn(out)
  if (names?.some((name) => kept.has(name)) || !renamed(stage, out, aside, names !== undefined)) {
    await replaceContents(stage, out)
  }
  await Promise.all([stage, aside].map(removeLater))
}

/** Remove a folder; one that resists is left to the next build, for the site is in its place already. */
async function removeLater(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
}

/** Tell whether the stage could be renamed to `out`; if not, all is as before. */
function renamed(stage: string, out: string, aside: string, exists: boolean): boolean {
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
 * Replace the contents of a folder that must itself stay.
 *
 * The new files are brought into it first, so that a full disk is noticed while the old site is whole; then the entries
 * at its top are exchanged. A failure puts the old ones back.
 */
async function replaceContents(stage: string, out: string): Promise<void> {
  mkdirSync(out, { recursive: true })
  cpSync(join(stage, MARKER), join(out, MARKER))
  const work = mkdtempSync(join(out, '.lutrin-'))
  const [fresh, old] = [join(work, 'new'), join(work, 'old')]
  mkdirSync(old)
  try {
    await cp(stage, fresh, { recursive: true })
    exchange(fresh, out, old, new Set([...kept, MARKER, work.slice(out.length + 1)]))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Move every entry of `out` but `staying` ones to `old`, and those of `fresh` to `out`; undo it all if one fails. */
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

/** Rename, or copy where folders cannot be renamed, as in the lower layers of a container's disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true, force: true })
  }
}

/** List the names in a folder; undefined where there is none. */
function namesIn(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
