import type { Browser, Page } from 'playwright-core'
import type { VFileMessage } from 'vfile-message'
import { digest } from '../../cache/digest.ts'
import type { SlideSource } from '../../model/compiled.ts'
import type { BrokenImage } from '../../model/printed-page.ts'
import { createProblem } from '../../problems/report-problem.ts'
import { type OpenSite, openSite, SITE_ORIGIN } from '../browser/open-site.ts'
import { checkPdf } from '../pdf/check-pdf.ts'
import type { PdfTools } from '../pdf/pdf-libraries.ts'
import { callPage } from './call-page.ts'
import { printDocument } from './print-document.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'

/**
 * What Reveal's print view is asked for, over the deck's own settings: the page is the slide, without a margin around it,
 * and each slide one page.
 */
const PRINT_VIEW = '?print-pdf&margin=0&pdfMaxPagesPerSlide=1&pdfSeparateFragments=false'

/** The room for text on a page of paper, in CSS pixels: scripts of the page measure in it. */
const PAPER = { width: 640, height: 920 }

/** Print one page in a context of its own; a failure is a message, never a rejection. */
export async function printPage(
  browser: Browser,
  job: PrintJob,
  options: PrintOptions,
  tools: Promise<PdfTools>,
): Promise<Printed> {
  const { timeout = 120_000, signal } = options
  const messages: VFileMessage[] = []
  const files = new Map<string, string>()
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const bytes = await options.read(path)
    files.set(path, bytes === undefined ? '' : digest(bytes))
    return bytes
  }
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
    const viewport = job.kind === 'handout' ? PAPER : undefined
    site = await openSite(browser, read, { lang: job.lang, ...(viewport ? { viewport } : {}) })
    if (stopped !== undefined) throw new Error(stopped)
    const page = await site.newPage()
    // The timer above ends everything, also what Playwright has no timeout for.
    page.setDefaultTimeout(0)
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    page.on('crash', () => stop('it crashed'))

    const broken = await load(page, job, site, options.code.script)
    for (const error of errors) {
      const source = await sourceOf(error, job, options)
      tell(`Unexpected script error in \`${job.page}\`: ${firstLine(error)}`, source)
    }
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
    const { promise, problems, ...printed } = await printDocument(page, job, options, await tools)
    pdf = printed.pdf
    // The browser's memory is given back before the reading takes its own.
    await site.close()
    const missing = await checkPdf((await tools).pdfium, pdf.bytes, promise)
    for (const reason of problems) tell(`Unexpected PDF \`${job.output}\`: ${reason}`)
    for (const { reason, source } of missing)
      tell(`Unexpected PDF \`${job.output}\`: ${reason}`, parseSource(source))
  } catch (error) {
    tell(`Unexpected end of printing \`${job.page}\`: ${stopped ?? firstLine(error as Error)}`)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
    await site?.close().catch(() => {})
  }
  return { job, pdf, messages, files, blocked: [...(site?.blocked ?? [])].sort() }
}

/**
 * Load a page until nothing on it moves any more, and list its broken images.
 *
 * @throws Where the page is not on the site, or does not become ready in time.
 */
async function load(
  page: Page,
  job: PrintJob,
  site: OpenSite,
  script: string,
): Promise<readonly BrokenImage[]> {
  const slides = job.kind === 'slides'
  await page.addInitScript({ content: script })
  // Fonts and images that only print styles ask for load too; Reveal brings its own print view.
  if (!slides) await page.emulateMedia({ media: 'print' })
  const sheets = job.sheets ? `&nup=${job.sheets.perPage}&paper=${job.sheets.paper}` : ''
  const response = await page.goto(site.url(encodeURI(job.page)) + (slides ? PRINT_VIEW + sheets : ''), {
    waitUntil: 'load',
  })
  if (response?.ok() !== true) throw new Error('it is not on the site')
  if (slides) await page.waitForSelector('html[data-pdf-ready]', { state: 'attached' })
  return callPage(page, 'preparePage', job.kind)
}

/** Find the chapter whose own script failed: the one on the line of the page that the error names. */
async function sourceOf(
  error: Error,
  job: PrintJob,
  { read }: PrintOptions,
): Promise<SlideSource | undefined> {
  const line = Number(/\.html[^:\s]*:(\d+)/.exec(error.stack ?? '')?.[1])
  if (!Number.isInteger(line)) return undefined
  const html = new TextDecoder().decode((await read(job.page)) ?? new Uint8Array())
  const above = html.split('\n').slice(0, line).join('\n')
  return parseSource([...above.matchAll(/ data-source="([^"]+)"/g)].at(-1)?.[1])
}

/** Make the message of a page that does not print as it should. */
function failure(reason: string, source: SlideSource): VFileMessage {
  const place = { line: source.line, column: 1 }
  return createProblem({ rule: 'print-failed', reason, place }, source.file)
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
