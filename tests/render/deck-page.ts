import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../src/chromium/browser/locate-browser.ts'
import { openSite } from '../../src/chromium/browser/open-site.ts'
import type { Rendered } from '../../src/render/render-site.ts'
import { read } from './site.ts'

/** Sizes of windows. */
export const SCREEN = { width: 1280, height: 720 }
export const PHONE = { width: 390, height: 844 }

/** A page of a rendered site in the browser; `problems` collects what the browser reports. */
interface OpenPage {
  readonly page: Page
  readonly problems: readonly string[]
}

/** A browser for the pages of rendered sites. */
export interface PageBrowser {
  readonly open: (site: Rendered, url: string, viewport?: typeof SCREEN) => Promise<OpenPage>
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** Start a browser; each page is opened in a context of its own, and is ready when it is returned. */
export async function startBrowser(): Promise<PageBrowser> {
  const browser = await launchBrowser(await locateBrowser())
  return {
    browser,
    close: () => browser.close(),
    open: async (rendered, url, viewport = SCREEN) => {
      const site = await openSite(browser, async (path) => read(rendered, path), { viewport })
      const page = await site.newPage()
      const problems: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
      page.on('requestfailed', (request) => problems.push(request.url()))
      await page.goto(site.url(url))
      await settle(page)
      return { page, problems }
    },
  }
}

/** Wait until a deck or another page has started and its fonts are loaded. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction('document.querySelector(".reveal.ready, main")')
  await page.evaluate('document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 100)))')
}

/** Return the id of the current slide. */
export async function currentSlide(page: Page): Promise<string> {
  return page.evaluate('Reveal.getCurrentSlide().id')
}
