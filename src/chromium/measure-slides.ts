import type { Browser } from 'playwright-core'
import type { MeasuredSlide } from '../model/measured-slide.ts'
import { limitTime } from './browser/limit-time.ts'
import { openSite, type ReadSite } from './browser/open-site.ts'

/** A page with the slides to measure, each with a `data-overflow`. */
export interface MeasureJob {
  /** Path of the page on the site; `read` returns it. */
  readonly page: string
  readonly read: ReadSite
  /** Script that defines `measureSlides` in the page: the bundle of `client/measure.ts`. */
  readonly script: string
  /** BCP 47. */
  readonly lang: string
  /** Size of a slide, in CSS pixels. */
  readonly frame: { readonly width: number; readonly height: number }
  readonly signal: AbortSignal
  /** Milliseconds for the page; default: two minutes. */
  readonly timeout?: number
}

/**
 * Measure the slides of a page, in their order. No script of the page runs, so the author's cannot change the slides.
 *
 * @throws Where the page does not load, the script fails or never ends, or the signal is aborted.
 */
export async function measureSlides(browser: Browser, job: MeasureJob): Promise<readonly MeasuredSlide[]> {
  const { page: path, read, script, lang, frame, signal, timeout = 120_000 } = job
  const site = await openSite(browser, read, { lang, viewport: frame, scripts: false })
  const limit = limitTime(timeout, signal, site.close)
  try {
    const page = await limit.wait(site.newPage())
    page.setDefaultTimeout(0)
    // The same sizes on every machine, whatever its system prefers.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(site.url(encodeURI(path)), { waitUntil: 'domcontentloaded' })
    await page.evaluate(script)
    return await page.evaluate<readonly MeasuredSlide[]>(`measureSlides(${JSON.stringify(frame)})`)
  } catch (error) {
    const reason = limit.reason()
    throw reason === undefined ? error : new Error(reason)
  } finally {
    limit.clear()
    await site.close().catch(() => {})
  }
}
