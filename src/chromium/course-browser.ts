import type { Browser } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { locateBrowser } from './locate.ts'

/** The one browser of a build, started when the first stage asks for it. */
export interface CourseBrowser {
  /**
   * Give the browser.
   *
   * @throws A `VFileMessage` (`browser-missing`) where there is none, or it does not start; the same at each call.
   */
  readonly get: () => Promise<Browser>
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
  let started: Promise<Browser> | undefined

  /** Find and start the browser. */
  async function start(): Promise<Browser> {
    const program = await locateBrowser({ browser: path })
    const browser = await launchBrowser(program)
    notices.push(`Measured and printed by \`${program.executable}\`, version ${browser.version()}.`)
    return browser
  }

  return {
    get: () => {
      started ??= start()
      return started
    },
    notices: () => notices,
    close: async () => {
      const browser = await started?.catch(() => undefined)
      await browser?.close()
    },
  }
}
