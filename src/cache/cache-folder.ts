import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

/**
 * Return the cache folder, for the unpacked browser and the results of earlier builds; all of it can be deleted.
 *
 * It belongs to the user, not to a course (XDG Base Directory Specification): a course stays clean, its clones and
 * branches share one cache, and one limit holds for all. `LUTRIN_CACHE` names another folder, for CI for instance. It may
 * not exist yet, and it may be impossible to write to.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env['LUTRIN_CACHE']) return resolve(env['LUTRIN_CACHE'])
  const xdg = env.XDG_CACHE_HOME
  return join(xdg && isAbsolute(xdg) ? xdg : join(env.HOME || homedir(), '.cache'), 'lutrin')
}

/** Return the folder of the entries in the cache folder: results of earlier builds, without the browser. */
export function entriesFolder(env: NodeJS.ProcessEnv = process.env): string {
  return join(cacheFolder(env), 'entries')
}

/** Return the path of the file whose time is that of the last pruning of the entries. */
export function pruneStamp(env: NodeJS.ProcessEnv = process.env): string {
  return join(cacheFolder(env), 'pruned')
}
