import { rmdirSync } from 'node:fs'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { folderOwner } from './marker.ts'

/** Return the start of the name of every folder that this process makes beside the site at `out`. */
export function workPrefix(out: string): string {
  return `.${basename(out)}.lutrin-${process.pid}-`
}

/** End of the name of a folder that holds the old site while the new one takes its place. */
export const OLD_SUFFIX = '-old'

/**
 * Remove what killed builds of the site at `out` left in a folder, and restore the old site where a build was killed
 * between the two renames that replace it.
 */
export async function clearLeftovers(folder: string, out: string): Promise<void> {
  const pattern = new RegExp(`^\\.${escapePattern(basename(out))}\\.lutrin-(\\d+)-\\w{6}(${OLD_SUFFIX})?$`)
  for (const name of await readdir(folder)) {
    const [, pid, old] = pattern.exec(name) ?? []
    const path = join(folder, name)
    if (pid === undefined || (await isAtWork(Number(pid), path))) continue
    const missing = folder === dirname(out) && (await stat(out).catch(() => undefined)) === undefined
    if (old !== undefined && missing) await rename(path, out)
    else await remove(path)
  }
}

/** Remove a folder if Lutrin made it; one without marker only if it is empty. */
async function remove(path: string): Promise<void> {
  try {
    if ((await folderOwner(path)) === 'lutrin') await rm(path, { recursive: true, force: true })
    else rmdirSync(path)
  } catch {
    // The folder is another user's, or already removed: ignore it.
  }
}

/** Whether the process that made a folder still runs; process ids are reused, also for this process. */
async function isAtWork(pid: number, path: string): Promise<boolean> {
  if (pid === process.pid) {
    const started = Date.now() - process.uptime() * 1000
    const found = await stat(path).catch(() => undefined)
    return found !== undefined && found.ctimeMs >= started - 1000
  }
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Escape a text for use in a regular expression. */
function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
