import type { Browser } from 'playwright-core'
import type { MeasuredSlide } from '../model/measured-slide.ts'
import { openSite, type ReadSite } from './browser/open-site.ts'

/** A page with the slides to measure, each with a `data-overflow`. */
export interface MeasureJob {
  /** Path of the page on the site; `read` gives it. */
  readonly page: string
  readonly read: ReadSite
  /** Script that defines `measureSlides` in the page. */
  readonly script: string
  readonly lang: string
  /** Size of a slide, in CSS pixels. */
  readonly frame: { readonly width: number; readonly height: number }
  readonly signal: AbortSignal
  /** Milliseconds for the page; default: two minutes. */
  readonly timeout?: number
}

/**
 * Measure the slides of a page, in their order; no script of the author's runs, so that it changes nothing.
 *
 * @throws Where the page does not load, a script fails or never ends, or the signal is aborted.
 */
export async function measureSlides(browser: Browser, job: MeasureJob): Promise<readonly MeasuredSlide[]> {
  const { page: path, read, script, lang, frame, signal, timeout = 120_000 } = job
  const site = await openSite(browser, read, { lang, viewport: frame, scripts: false })
  let stopped: string | undefined
  // Whatever is under way fails when its page is closed.
  const stop = (why: string): void => {
    stopped ??= why
    site.close().catch(() => {})
  }
  const timer = setTimeout(() => stop(`it took longer than ${timeout / 1000} seconds`), timeout)
  const abort = (): void => stop('it was stopped')
  signal.addEventListener('abort', abort)
  try {
    signal.throwIfAborted()
    const page = await site.newPage()
    page.setDefaultTimeout(0)
    // What is light on a screen is dark nowhere: the same sizes for everybody.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(site.url(encodeURI(path)), { waitUntil: 'domcontentloaded' })
    await page.evaluate(script)
    return await page.evaluate<readonly MeasuredSlide[]>(`measureSlides(${JSON.stringify(frame)})`)
  } catch (error) {
    throw stopped === undefined ? error : new Error(stopped)
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
    await site.close().catch(() => {})
  }
}
