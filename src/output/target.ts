import { access, constants, realpath, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../model/usage-error.ts'
import { folderOwner } from './marker.ts'

/** Note of the error about a refused output folder. */
const FIX = 'Give another folder with `--out`.'

/**
 * Check that a site may be written to `out`, and return its path with symbolic links resolved.
 *
 * @param sources Absolute paths of the folders that hold the author's work.
 * @throws UsageError where files that Lutrin did not write would be destroyed, or where it cannot write.
 */
export async function checkTarget(out: string, sources: readonly string[]): Promise<string> {
  const target = await realPath(resolve(out))
  const home = await realPath(homedir())
  if (dirname(target) === target) throw refusal(out, 'the root of the file system')
  if (holds(target, home)) throw refusal(out, 'your home folder')
  for (const source of sources) {
    const path = await realPath(source)
    if (holds(target, path))
      throw refusal(out, target === path ? 'a folder of the course' : `\`${path}\` in it`)
  }
  await checkFolder(target, out)
  return target
}

/**
 * Check that a folder is missing, empty or an earlier site.
 *
 * @param shown The path as the author wrote it.
 * @throws UsageError where it is none of these.
 */
export async function checkFolder(target: string, shown: string): Promise<void> {
  const found = await stat(target).catch(() => undefined)
  if (found !== undefined && !found.isDirectory()) throw refusal(shown, 'a file')
  const place = found === undefined ? await deepestExisting(dirname(target)) : target
  if (!(await stat(place)).isDirectory()) throw refusal(shown, `below the file \`${place}\``)
  const writable = await access(place, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!writable)
    throw new UsageError(`Unexpected folder \`${place}\`, expected one that may be written to. ${FIX}`)
  if ((await folderOwner(target)) !== 'author') return
  throw new UsageError(
    `Unexpected files in the output folder \`${shown}\` that Lutrin did not write, expected an earlier site or an empty folder. ` +
      'Give another folder with `--out`, or empty this one yourself.',
  )
}

/** Create the error of an output folder that must not be used. */
function refusal(out: string, what: string): UsageError {
  return new UsageError(
    `Unexpected output folder \`${out}\` (${what}), expected one for the site alone. ${FIX}`,
  )
}

/** Whether a path is a folder or below it. */
function holds(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
}

/** Resolve the symbolic links of a path whose end may not exist yet. */
async function realPath(path: string): Promise<string> {
  const parent = dirname(path)
  return realpath(path).catch(async () =>
    parent === path ? path : join(await realPath(parent), basename(path)),
  )
}

/** Find the deepest part of a path that exists. */
async function deepestExisting(path: string): Promise<string> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  return exists || dirname(path) === path ? path : deepestExisting(dirname(path))
}
