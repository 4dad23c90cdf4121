import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Return the folder of what Lutrin can make again: the unpacked browser, and results of earlier builds.
 *
 * It belongs to the user, not to a course (XDG Base Directory Specification). It may not exist yet, and it may be
 * impossible to write to.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const xdg = env.XDG_CACHE_HOME
  return join(xdg && isAbsolute(xdg) ? xdg : join(env.HOME || homedir(), '.cache'), 'lutrin')
}
