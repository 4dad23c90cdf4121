import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type CourseBrowser, createCourseBrowser } from '../src/chromium/browser/course-browser.ts'
import { type OpenSite, openSite } from '../src/chromium/browser/open-site.ts'
import type { Built } from './built.ts'

/** Open the deck `a` of a built site in a new page, with all fragments shown. */
export type OpenDeck = (
  site: Built,
  viewport?: { readonly width: number; readonly height: number },
) => Promise<Page>

/** Start a browser for a test file, and return a function that opens decks in it. It is closed after the last test. */
export function deckOpener(): OpenDeck {
  const opened: OpenSite[] = []
  let browser: CourseBrowser
  beforeAll(() => {
    browser = createCourseBrowser(undefined)
  })
  afterAll(async () => {
    await Promise.all(opened.map((site) => site.close()))
    await browser.close()
  })
  return async (site, viewport = { width: 1280, height: 720 }) => {
    const read = (path: string): Promise<Uint8Array> => readFile(join(site.out, path))
    const served = await openSite(await browser.get(), read, { viewport })
    opened.push(served)
    const page = await served.newPage()
    await page.goto(served.url('a/index.html'))
    await page.waitForFunction('Reveal.isReady()')
    await page.evaluate(`Reveal.configure({ transition: 'none', fragments: false })`)
    return page
  }
}
