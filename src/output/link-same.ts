import { link, lstat, readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SiteFile } from '../model/site-file.ts'
import { KEPT, MARKER } from './marker.ts'

/**
 * Link a file of the earlier site to a new place, if it has the bytes of a file of the new one.
 *
 * @param target Path where no file is.
 * @returns False where it has other bytes or cannot be linked, as on another disk, and then nothing is at the new place.
 */
export async function linkSame(file: SiteFile, earlier: string, target: string): Promise<boolean> {
  try {
    const found = await lstat(earlier)
    if (!found.isFile() || (found.mode & 0o777) !== 0o644) return false
    if ('copy' in file && (await stat(file.copy)).size !== found.size) return false
    const wanted = 'copy' in file ? await readFile(file.copy) : Buffer.from(file.content)
    if (wanted.length !== found.size || !wanted.equals(await readFile(earlier))) return false
    await link(earlier, target)
    return true
  } catch {
    return false
  }
}

/**
 * Whether a stage holds the files of the earlier site and nothing else.
 *
 * @param linked Paths of the files of the stage that are linked from there.
 */
export async function isSameTree(
  stage: string,
  target: string,
  linked: ReadonlySet<string>,
): Promise<boolean> {
  const [fresh, old] = await Promise.all([listFiles(stage), listFiles(target)])
  const isOwn = (path: string): boolean => path === MARKER || linked.has(path)
  return fresh.length === old.length && fresh.every((path, n) => path === old[n] && isOwn(path))
}

/** List what is below a folder and no folder itself, but what belongs to version control; none where it is missing. */
async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !KEPT.has(path.split('/', 1)[0] ?? ''))
    .sort()
}
