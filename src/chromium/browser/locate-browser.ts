import { access, constants, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { createProblem } from '../../problems/report-problem.ts'
import { embeddedBrowser } from './embedded-browser.ts'
import { findOnPath, installedBrowser } from './installed-browser.ts'
import type { LocatedBrowser } from './located-browser.ts'

/** Where the choice of a browser may come from. */
export interface LocateOptions {
  /** Value of `--browser`: a path, or a command on the PATH. */
  readonly browser?: string | undefined
  /** Environment variables; default: those of this process. */
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Find the browser to print with: the one that the user names, else the embedded one, else an installed one.
 *
 * @throws A `VFileMessage` (`browser-missing`) where the named one cannot be run, or no browser is found.
 */
export async function locateBrowser(options: LocateOptions = {}): Promise<LocatedBrowser> {
  const { browser, env = process.env } = options
  const choices = [
    ['--browser', browser],
    ['LUTRIN_BROWSER', env.LUTRIN_BROWSER],
    ['CHROME_PATH', env.CHROME_PATH],
  ] as const

  for (const [origin, named] of choices) {
    if (named) return { executable: await requireExecutable(named, origin, env), env: {} }
  }

  const embedded = await embeddedBrowser(env)
  if ('executable' in embedded) return embedded

  const installed = await installedBrowser(env)
  if (installed !== undefined) return { executable: installed, env: {} }

  throw missing(
    'Unexpected machine without a browser, expected Chrome, Edge or Chromium',
    `${embedded.unavailable} Install one of them, or name one with \`--browser\` or \`LUTRIN_BROWSER\`.`,
  )
}

/**
 * Find the executable file that the user names, by its path or as a command.
 *
 * @throws A `VFileMessage` (`browser-missing`) where there is no such file, or it cannot be run.
 */
async function requireExecutable(named: string, origin: string, env: NodeJS.ProcessEnv): Promise<string> {
  const isCommand = !/[/\\]/.test(named)
  const path = isCommand ? await findOnPath([named], (env.PATH ?? '').split(delimiter)) : undefined
  const file = path ?? (isAbsolute(named) ? named : resolve(named))
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) {
    throw missing(
      `Unexpected \`${origin}\` \`${named}\`, which does not exist`,
      'Give the path of Chrome, Edge or Chromium.',
    )
  }
  const executable = await access(file, constants.X_OK).then(
    () => found.isFile(),
    () => false,
  )
  if (!executable) {
    throw missing(
      `Unexpected \`${origin}\` \`${named}\`, expected a file that can be run`,
      'Give the path of the program itself, not of its folder.',
    )
  }
  return file
}

/** Create the message for a browser that is missing. */
function missing(reason: string, note: string): VFileMessage {
  return createProblem({ rule: 'browser-missing', reason, note })
}
