import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * Tell where Lutrin keeps what it can make again: the browser, and what was drawn and measured with it.
 *
 * It belongs to the user, not to a course, as the XDG Base Directory Specification has it. It may not exist yet, and it
 * may be impossible to write to.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const xdg = env.XDG_CACHE_HOME
  return join(xdg && isAbsolute(xdg) ? xdg : join(env.HOME || homedir(), '.cache'), 'lutrin')
}
