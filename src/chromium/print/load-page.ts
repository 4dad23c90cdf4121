import type { Page } from 'playwright-core'
import type { BrokenImage } from '../../model/printed-page.ts'
import type { OpenSite } from '../browser/open-site.ts'
import { callPage } from './call-page.ts'
import type { PrintJob } from './print-job.ts'

/**
 * Query that opens a deck in Reveal's print view, whatever the deck's own settings are: each page is one slide, without a
 * margin.
 */
const PRINT_VIEW = '?print-pdf&margin=0&pdfMaxPagesPerSlide=1&pdfSeparateFragments=false'

/**
 * Load a page and lay it out for paper.
 *
 * @param script Script that lays pages out: the bundle of `client/print.ts`.
 * @returns The images that did not load.
 * @throws Where the page is not on the site.
 */
export async function loadPage(
  page: Page,
  job: PrintJob,
  site: OpenSite,
  script: string,
): Promise<readonly BrokenImage[]> {
  const isDeck = job.kind === 'slides'
  await page.addInitScript({ content: script })
  // Fonts and images that only print styles ask for have to load too. Reveal's print view needs the screen's styles.
  if (!isDeck) await page.emulateMedia({ media: 'print' })
  const sheets = job.sheets ? `&nup=${job.sheets.perPage}&paper=${job.sheets.paper}` : ''
  const url = site.url(encodeURI(job.page)) + (isDeck ? PRINT_VIEW + sheets : '')
  const response = await page.goto(url, { waitUntil: 'load' })
  if (response?.ok() !== true) throw new Error('it is not on the site')
  if (isDeck) await page.waitForSelector('html[data-pdf-ready]', { state: 'attached' })
  return callPage(page, 'preparePage', job.kind)
}
