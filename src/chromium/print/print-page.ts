import type { Browser } from 'playwright-core'
import type { VFileMessage } from 'vfile-message'
import { digest } from '../../cache/digest.ts'
import type { SlideSource } from '../../model/compiled.ts'
import { createFailure } from '../../problems/failure.ts'
import { createProblem } from '../../problems/report-problem.ts'
import { limitTime } from '../browser/limit-time.ts'
import { type OpenSite, openSite, SITE_ORIGIN } from '../browser/open-site.ts'
import { checkPdf } from '../pdf/check-pdf.ts'
import type { PdfTools } from '../pdf/load-pdf-tools.ts'
import { parseSource, sourceOfError, sourceOfReference } from './find-source.ts'
import { loadPage } from './load-page.ts'
import { printDocument } from './print-document.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'

/** Size of the text area of a page of paper, in CSS pixels: scripts of the page measure in it. */
const TEXT_AREA = { width: 640, height: 920 }

/** Print one page, in a browser context of its own. A failure is a message, never a rejection. */
export async function printPage(
  browser: Browser,
  job: PrintJob,
  options: PrintOptions,
  tools: Promise<PdfTools>,
): Promise<Printed> {
  const { code, signal, timeout = 120_000 } = options
  const messages: VFileMessage[] = []
  const files = new Map<string, string>()
  const read = async (path: string): Promise<Uint8Array | undefined> => {
    const bytes = await options.read(path)
    files.set(path, bytes === undefined ? '' : digest(bytes))
    return bytes
  }
  const report = (reason: string, source: SlideSource = job.source): void => {
    messages.push(problem(reason, source))
  }

  let site: OpenSite | undefined
  let pdf: Printed['pdf']
  const limit = limitTime(timeout, signal, () => site?.close())
  try {
    const viewport = job.kind === 'handout' ? { viewport: TEXT_AREA } : {}
    site = await openSite(browser, read, { lang: job.lang, ...viewport })
    const page = await limit.wait(site.newPage())
    page.setDefaultTimeout(0)
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    page.on('crash', () => limit.end('it crashed'))

    const broken = await loadPage(page, job, site, code.script)
    const html = new TextDecoder().decode((await options.read(job.page)) ?? new Uint8Array())
    for (const error of errors) {
      report(`Unexpected script error in \`${job.page}\`: ${firstLine(error)}`, sourceOfError(error, html))
    }
    for (const { url, source } of broken) {
      if (isOutside(url)) continue
      const reason = `Unexpected image in \`${job.page}\`, which does not load: \`${sitePath(url)}\``
      report(reason, parseSource(source))
    }
    const images = new Set(broken.map(({ url }) => sitePath(url)))
    for (const path of site.missing) {
      if (images.has(path)) continue
      const reason = `Unexpected reference in \`${job.page}\` to \`${path}\`, which is not on the site`
      report(reason, sourceOfReference(path, html))
    }
    const { expected, problems, ...printed } = await printDocument(page, job, options, await tools)
    pdf = printed.pdf
    // Free the browser's memory before PDFium needs its own.
    await site.close()
    const missing = await checkPdf((await tools).pdfium, pdf.bytes, expected)
    for (const reason of problems) report(`Unexpected PDF \`${job.output}\`: ${reason}`)
    for (const { reason, source } of missing)
      report(`Unexpected PDF \`${job.output}\`: ${reason}`, parseSource(source))
  } catch (error) {
    const reason = `Unexpected end of printing \`${job.page}\``
    const place = { line: job.source.line, column: 1 }
    const failure = { rule: 'print-failed', reason, place } as const
    messages.push(createFailure(limit.reason() ?? error, failure, { path: job.source.file }))
  } finally {
    limit.clear()
    await site?.close().catch(() => {})
  }
  return { job, pdf, messages, files, blocked: [...(site?.blocked ?? [])].sort() }
}

/** Create the message of a page that does not print correctly. */
function problem(reason: string, source: SlideSource): VFileMessage {
  const place = { line: source.line, column: 1 }
  return createProblem({ rule: 'print-failed', reason, place }, source.file)
}

/** Whether a URL is outside of the site: a remote image is left out of the PDF, which is no failure. */
function isOutside(url: string): boolean {
  return /^https?:/.test(url) && !url.startsWith(`${SITE_ORIGIN}/`)
}

/** Return the path of a URL of the site; another URL as it is. */
function sitePath(url: string): string {
  return url.startsWith(`${SITE_ORIGIN}/`) ? decodeURI(new URL(url).pathname.slice(1)) : url
}

/** Return the first line of an error's message. */
function firstLine(error: Error): string {
  return error.message.split('\n', 1)[0] ?? ''
}
