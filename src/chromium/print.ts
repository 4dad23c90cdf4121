import type { Browser, Page } from 'playwright-core'
import { VFileMessage } from 'vfile-message'
import type { SlideSource } from '../model/compiled.ts'
import {
  type BrokenImage,
  exposeSlides,
  readWords,
  settle,
  shortenOwnLinks,
  showEverything,
  shrinkOverflowingSlides,
} from './in-page.ts'
import { type OpenSite, openSite, type ReadSite, SITE_ORIGIN } from './open-site.ts'

/** A page of the site that becomes a PDF. */
export interface PrintJob {
  /** Path on the site, `docker/handout.html`. */
  readonly page: string
  /** Path on the site, `docker/handout.pdf`. */
  readonly output: string
  /** `slides` is printed one slide a page, in Reveal's print view. */
  readonly kind: 'handout' | 'slides'
  readonly title: string
  readonly author: readonly string[]
  readonly description: string | undefined
  /** BCP 47. */
  readonly lang: string
  /** What to name in messages about the whole page. */
  readonly source: SlideSource
}

/** How pages are printed. */
export interface PrintOptions {
  readonly read: ReadSite
  /** Where the site will stand, without a trailing slash; links between PDFs and pages are relative without it. */
  readonly url?: string | undefined
  /** Date that the PDFs bear; default: none. */
  readonly date?: Date | undefined
  /** Pages printed at once; default: 2, which measured fastest on two cores. */
  readonly inFlight?: number
  /** Milliseconds for one page; default: two minutes. */
  readonly timeout?: number
  /** Stops the printing; what is under way is dropped. */
  readonly signal?: AbortSignal
}

/** What became of a job. */
export interface Printed {
  readonly job: PrintJob
  /** Undefined where the page could not be printed at all. */
  readonly pdf: { readonly bytes: Uint8Array; readonly pages: number } | undefined
  /** Problems (`print-failed`); the PDF may be there all the same, without an image for example. */
  readonly messages: readonly VFileMessage[]
  /** URLs outside the site that the page asked for, in order; none was loaded. */
  readonly blocked: readonly string[]
}

/**
 * What Reveal's print view is asked for, over the deck's own settings: the page is the slide, without a margin around it,
 * and each slide one page.
 */
const PRINT_VIEW = '?print-pdf&margin=0&pdfMaxPagesPerSlide=1&pdfSeparateFragments=false'

/** Print pages of the site, a few at once, and give each as soon as it is done. */
export async function* printPages(
  browser: Browser,
  jobs: Iterable<PrintJob>,
  options: PrintOptions,
): AsyncGenerator<Printed> {
  const { inFlight = 2, signal } = options
  const waiting = [...jobs]
  if (waiting.length === 0) return
  // Loaded while Chromium is busy with the first pages; who prints nothing does not wait for it.
  const finishing = import('./finish-pdf.ts')
  const underWay = new Map<PrintJob, Promise<Printed>>()
  try {
    while (waiting.length > 0 || underWay.size > 0) {
      signal?.throwIfAborted()
      while (underWay.size < inFlight) {
        const job = waiting.shift()
        if (job === undefined) break
        underWay.set(job, print(browser, job, options, finishing))
      }
      const printed = await Promise.race(underWay.values())
      underWay.delete(printed.job)
      signal?.throwIfAborted()
      yield printed
    }
  } finally {
    await Promise.allSettled(underWay.values())
  }
}

/** Print one page in a context of its own; a failure is a message, never a rejection. */
async function print(
  browser: Browser,
  job: PrintJob,
  options: PrintOptions,
  finishing: Promise<typeof import('./finish-pdf.ts')>,
): Promise<Printed> {
  const { read, timeout = 120_000, signal } = options
  const messages: VFileMessage[] = []
  const tell = (reason: string, source: SlideSource = job.source): void => {
    messages.push(failure(reason, source))
  }

  let site: OpenSite | undefined
  let pdf: Printed['pdf']
  let stopped: string | undefined
  const stop = (why: string): void => {
    stopped ??= why
    site?.close().catch(() => {})
  }
  const timer = setTimeout(() => stop(`it took longer than ${timeout / 1000} seconds`), timeout)
  const abort = (): void => stop('it was stopped')
  signal?.addEventListener('abort', abort)

  try {
    site = await openSite(browser, read, { lang: job.lang })
    if (stopped !== undefined) throw new Error(stopped)
    const page = await site.newPage()
    // The timer above ends everything, also what Playwright has no timeout for.
    page.setDefaultTimeout(0)
    page.on('pageerror', (error) => tell(`Unexpected script error in \`${job.page}\`: ${firstLine(error)}`))
    page.on('crash', () => stop('it crashed'))

    const broken = await load(page, job, site)
    for (const { url, source } of broken) {
      if (isRefused(url)) continue
      tell(
        `Unexpected image in \`${job.page}\`, which does not load: \`${siteRelative(url)}\``,
        parseSource(source),
      )
    }
    const images = new Set(broken.map(({ url }) => siteRelative(url)))
    for (const path of site.missing) {
      if (!images.has(path))
        tell(`Unexpected reference in \`${job.page}\` to \`${path}\`, which is not on the site`)
    }

    const bytes = await page.pdf({
      tagged: true,
      outline: true,
      preferCSSPageSize: true,
      printBackground: true,
    })
    const { finishPdf } = await finishing
    const { headings, text } = await page.evaluate(readWords)
    const details = { ...job, url: options.url, date: options.date, headings: new Set(headings), text }
    pdf = await finishPdf(bytes, details)
  } catch (error) {
    tell(`Unexpected end of printing \`${job.page}\`: ${stopped ?? firstLine(error as Error)}`)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
    await site?.close().catch(() => {})
  }
  return { job, pdf, messages, blocked: [...(site?.blocked ?? [])].sort() }
}

/**
 * Load a page until nothing on it moves any more, and list its broken images.
 *
 * @throws Where the page is not on the site, or does not become ready in time.
 */
async function load(page: Page, job: PrintJob, site: OpenSite): Promise<readonly BrokenImage[]> {
  const slides = job.kind === 'slides'
  await page.addInitScript(showEverything)
  // Fonts and images that only print styles ask for load too; Reveal brings its own print view.
  if (!slides) await page.emulateMedia({ media: 'print' })
  const response = await page.goto(site.url(encodeURI(job.page)) + (slides ? PRINT_VIEW : ''), {
    waitUntil: 'load',
  })
  if (response?.ok() !== true) throw new Error('it is not on the site')
  if (slides) await page.waitForSelector('html[data-pdf-ready]', { state: 'attached' })
  const broken = await page.evaluate(settle)
  if (slides) {
    await page.evaluate(exposeSlides)
    await page.evaluate(shrinkOverflowingSlides)
  }
  await page.evaluate(shortenOwnLinks)
  return broken
}

/** Make the message of a page that does not print as it should. */
function failure(reason: string, source: SlideSource): VFileMessage {
  const place = { line: source.line, column: 1 }
  const message = new VFileMessage(reason, { place, ruleId: 'print-failed', source: 'lutrin' })
  message.file = source.file
  return message
}

/** Take a `data-source` apart, `content/docker/01-images.md:12`. */
function parseSource(source: string | undefined): SlideSource | undefined {
  const [, file, line] = /^(.+):(\d+)$/.exec(source ?? '') ?? []
  return file === undefined ? undefined : { file, line: Number(line) }
}

/** Tell whether a URL leads out of the site: remote images are left out of a PDF, which is no failure. */
function isRefused(url: string): boolean {
  return /^https?:/.test(url) && !url.startsWith(`${SITE_ORIGIN}/`)
}

/** Name a URL of the site by its path. */
function siteRelative(url: string): string {
  return url.startsWith(`${SITE_ORIGIN}/`) ? decodeURI(new URL(url).pathname.slice(1)) : url
}

/** Shorten an error to its first line. */
function firstLine(error: Error): string {
  return error.message.split('\n', 1)[0] ?? ''
}
