import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Browser } from 'playwright-core'
import type { BrowserProgram } from './browser-program.ts'
import { launchBrowser } from './launch-browser.ts'
import { locateBrowser } from './locate-browser.ts'

/** The one browser of a build, started when the first stage asks for it. */
export interface CourseBrowser {
  /**
   * Give the browser.
   *
   * @throws A `VFileMessage` (`browser-missing`) where there is none, or it does not start; the same at each call.
   */
  readonly get: () => Promise<Browser>
  /**
   * Tell which browser it is, without starting it; another version has another name.
   *
   * @throws As `get` where there is none.
   */
  readonly identity: () => Promise<string>
  /** What `--verbose` tells of it. */
  readonly notices: () => readonly string[]
  readonly close: () => Promise<void>
}

/**
 * Make the browser of a build; nothing is started yet.
 *
 * @param path Path of the browser; undefined: found by itself.
 */
export function createCourseBrowser(path: string | undefined): CourseBrowser {
  const notices: string[] = []
  let located: Promise<BrowserProgram> | undefined
  let started: Promise<Browser> | undefined

  /** Find the browser, once. */
  function locate(): Promise<BrowserProgram> {
    located ??= locateBrowser({ browser: path })
    return located
  }

  /** Find and start the browser. */
  async function start(): Promise<Browser> {
    const program = await locate()
    const browser = await launchBrowser(program).catch((error: Error) => {
      notices.push(`No browser: ${error.message}. Slides are fitted where they are shown.`)
      throw error
    })
    notices.push(`Measured and printed by \`${program.executable}\`, version ${browser.version()}.`)
    return browser
  }

  return {
    get: () => {
      started ??= start()
      return started
    },
    identity: async () => {
      const { executable } = await locate().catch((error) => {
        notices.push('No browser: slides are fitted where they are shown.')
        throw error
      })
      const { size, mtimeMs } = await stat(executable)
      return `${basename(dirname(executable))} ${size} ${Math.floor(mtimeMs)}`
    },
    notices: () => notices,
    close: async () => {
      const browser = await started?.catch(() => undefined)
      await browser?.close()
    },
  }
}
