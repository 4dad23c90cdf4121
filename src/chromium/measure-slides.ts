import type { Browser } from 'playwright-core'
import type { FittedSlide } from '../model/fit.ts'
import { openSite, type ReadSite } from './open-site.ts'

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
 * Measure the slides of a page, in their order.
 *
 * @throws Where the page does not load, a script fails or never ends, or the signal is aborted.
 */
export async function measureSlides(browser: Browser, job: MeasureJob): Promise<readonly FittedSlide[]> {
  const { page: path, read, script, lang, frame, signal, timeout = 120_000 } = job
  const site = await openSite(browser, read, { lang, viewport: frame })
  // Whatever is under way fails when its page is closed.
  const stop = (): void => void site.close().catch(() => {})
  const timer = setTimeout(stop, timeout)
  signal.addEventListener('abort', stop)
  try {
    signal.throwIfAborted()
    const page = await site.newPage()
    page.setDefaultTimeout(0)
    // What is light on a screen is dark nowhere: the same sizes for everybody.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(site.url(encodeURI(path)), { waitUntil: 'domcontentloaded' })
    await page.addScriptTag({ content: script })
    return await page.evaluate<readonly FittedSlide[]>('measureSlides()')
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', stop)
    await site.close().catch(() => {})
  }
}
