import { stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Browser } from 'playwright-core'
import { launchBrowser } from './launch-browser.ts'
import { locateBrowser } from './locate-browser.ts'
import type { LocatedBrowser } from './located-browser.ts'

/** The one browser of a build, started when the first stage asks for it. */
export interface CourseBrowser {
  /**
   * Return the browser, started.
   *
   * @throws A `VFileMessage` (`browser-missing`) where there is none, or it does not start; the same at each call.
   */
  readonly get: () => Promise<Browser>
  /**
   * Return a name of the browser that changes with its version, without starting it.
   *
   * @throws As `get` where there is none.
   */
  readonly identity: () => Promise<string>
  /** What `--verbose` prints about it. */
  readonly notices: () => readonly string[]
  /** Returns true where there is one that did not start: another try may have another result. */
  readonly hasFailed?: () => boolean
  readonly close: () => Promise<void>
}

/** Start of the notice that a browser was started. */
export const BROWSER_USED = 'Measured and printed by'

/**
 * Create the browser of a build. It is started when it is first used.
 *
 * @param path Path of the browser; undefined: the one that {@link locateBrowser} finds.
 */
export function createCourseBrowser(path: string | undefined): CourseBrowser {
  const notices: string[] = []
  let located: Promise<LocatedBrowser> | undefined
  let started: Promise<Browser> | undefined
  let hasFailed = false

  /** Find the browser, once. */
  function locate(): Promise<LocatedBrowser> {
    located ??= locateBrowser({ browser: path })
    return located
  }

  /** Find and start the browser. */
  async function start(): Promise<Browser> {
    const found = await locate()
    const browser = await launchBrowser(found).catch((error: Error) => {
      hasFailed = true
      notices.push(`No browser: ${error.message}. Slides are fitted where they are shown.`)
      throw error
    })
    notices.push(`${BROWSER_USED} \`${found.executable}\`, version ${browser.version()}.`)
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
    hasFailed: () => hasFailed,
    close: async () => {
      const browser = await started?.catch(() => undefined)
      await browser?.close()
    },
  }
}
