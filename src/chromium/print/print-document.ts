import type { Page } from 'playwright-core'
import type { ExpectedPdf } from '../pdf/check-pdf.ts'
import type { PdfTools } from '../pdf/load-pdf-tools.ts'
import { callPage } from './call-page.ts'
import { hyphenate } from './hyphenate.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'

/** Most times that a page is printed; twice is enough, unless page numbers change where lines end. */
const ATTEMPTS = 4

/** A printed page, what its PDF is expected to show, and known problems. */
export interface PrintedDocument {
  readonly pdf: NonNullable<Printed['pdf']>
  readonly expected: ExpectedPdf
  readonly problems: readonly string[]
}

/**
 * Print a page that is laid out, and fill in its page numbers.
 *
 * Chromium has no `target-counter()`. The page is printed once to find the pages of its headings; then their numbers are
 * written into it, and it is printed again until they are right.
 */
export async function printDocument(
  page: Page,
  job: PrintJob,
  options: PrintOptions,
  { findPages, postProcessPdf }: PdfTools,
): Promise<PrintedDocument> {
  await callPage(page, 'referToPages')
  if (job.kind === 'handout') await hyphenate(page)
  const facts = await callPage(page, 'readFacts')
  const { contents, isNumbered } = facts
  const { date, url, pdfs = new Set<string>() } = options
  const pdfOptions = { ...TAGGED, outline: contents.length === 0 }
  let pages = isNumbered ? await findPages(await print(page, UNTAGGED)) : new Map<string, number>()
  for (let attempt = 1; ; attempt++) {
    if (isNumbered) await callPage(page, 'fillPageNumbers', Object.fromEntries(pages))
    const bytes = await print(page, pdfOptions)
    const { problems, ...pdf } = await postProcessPdf(bytes, { ...job, date, url, pdfs }, facts)
    const isWrong = isNumbered && [...pages].some(([id, number]) => pdf.destinations.get(id) !== number)
    if (isWrong && attempt < ATTEMPTS) {
      pages = pdf.destinations
      continue
    }
    const blocks = await callPage(page, 'readBlocks')
    return {
      pdf,
      expected: { blocks, contents: isNumbered ? contents : [], pages: pdf.destinations },
      problems: isWrong ? ['its page numbers do not come to rest', ...problems] : problems,
    }
  }
}

/** Print a page. Garbage of earlier prints is collected first: a third of the memory, on 400 pages. */
async function print(page: Page, options: Parameters<Page['pdf']>[0]): Promise<Uint8Array> {
  await page.requestGC()
  return page.pdf(options)
}

const UNTAGGED = { preferCSSPageSize: true, printBackground: true, tagged: false, outline: false }
const TAGGED = { ...UNTAGGED, tagged: true }
