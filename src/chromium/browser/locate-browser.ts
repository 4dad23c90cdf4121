import { access, constants, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { createProblem } from '../../problems/report-problem.ts'
import type { BrowserProgram } from './browser-program.ts'
import { embeddedBrowser } from './embedded-browser.ts'
import { findOnPath, installedBrowser } from './installed-browser.ts'

/** What may say which browser to use. */
export interface LocateOptions {
  /** Value of `--browser`: a path, or a command on the PATH. */
  readonly browser?: string | undefined
  /** Environment to look in; default: that of this process. */
  readonly env?: NodeJS.ProcessEnv
}

/**
 * Find the browser to print with: the one that is asked for, else the embedded one, else an installed one.
 *
 * @throws A `VFileMessage` (`browser-missing`) where the one that is asked for cannot be run, or there is none.
 */
export async function locateBrowser(options: LocateOptions = {}): Promise<BrowserProgram> {
  const { browser, env = process.env } = options
  const wishes = [
    ['--browser', browser],
    ['LUTRIN_BROWSER', env.LUTRIN_BROWSER],
    ['CHROME_PATH', env.CHROME_PATH],
  ] as const

  for (const [origin, wish] of wishes) {
    if (wish) return { executable: await requireExecutable(wish, origin, env), env: {} }
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

/** Resolve a wish to an executable file, or say why it is none. */
async function requireExecutable(wish: string, origin: string, env: NodeJS.ProcessEnv): Promise<string> {
  const isCommand = !/[/\\]/.test(wish)
  const path = isCommand ? await findOnPath([wish], (env.PATH ?? '').split(delimiter)) : undefined
  const file = path ?? (isAbsolute(wish) ? wish : resolve(wish))
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) {
    throw missing(
      `Unexpected \`${origin}\` \`${wish}\`, which does not exist`,
      'Give the path of Chrome, Edge or Chromium.',
    )
  }
  const executable = await access(file, constants.X_OK).then(
    () => found.isFile(),
    () => false,
  )
  if (!executable) {
    throw missing(
      `Unexpected \`${origin}\` \`${wish}\`, expected a file that can be run`,
      'Give the path of the program itself, not of its folder.',
    )
  }
  return file
}

/** Make the message for a browser that is not there. */
function missing(reason: string, note: string): VFileMessage {
  return createProblem({ rule: 'browser-missing', reason, note })
}
