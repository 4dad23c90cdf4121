import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Return the cache folder, for the unpacked browser and the results of earlier builds; all of it can be deleted.
 *
 * One folder for each user, not for each course (XDG Base Directory Specification). It may not exist, or may not be
 * writable.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const xdg = env.XDG_CACHE_HOME
  return join(xdg && isAbsolute(xdg) ? xdg : join(env.HOME || homedir(), '.cache'), 'lutrin')
}
