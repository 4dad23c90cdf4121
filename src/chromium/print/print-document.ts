import type { Page } from 'playwright-core'
import type { PdfPromise } from '../pdf/check-pdf.ts'
import type { PdfTools } from '../pdf/pdf-libraries.ts'
import { callPage } from './call-page.ts'
import { hyphenate } from './hyphenate.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'

/** How often a document is printed until its page numbers hold; a second time is enough unless a reference wraps anew. */
const ATTEMPTS = 4

/** A document, what it has to say, and what is known to be wrong with it. */
export interface PrintedDocument {
  readonly pdf: NonNullable<Printed['pdf']>
  readonly promise: PdfPromise
  readonly problems: readonly string[]
}

/**
 * Print a page that is ready, its page numbers filled in.
 *
 * Chromium has no `target-counter()`: the page is printed to see where its headings come to stand, the numbers are
 * written into it, and it is printed again until they hold.
 */
export async function printDocument(
  page: Page,
  job: PrintJob,
  options: PrintOptions,
  { findPages, finishPdf }: PdfTools,
): Promise<PrintedDocument> {
  await callPage(page, 'referToPages')
  if (job.kind === 'handout') await hyphenate(page)
  const { contents, headings, text, isNumbered } = await callPage(page, 'readFacts')
  const details = {
    ...job,
    date: options.date,
    url: options.url,
    pdfs: options.pdfs ?? new Set<string>(),
    headings: new Set(headings),
    text,
    contents,
  }
  let pages = isNumbered ? await findPages(await print(page, PLAIN)) : new Map<string, number>()
  for (let attempt = 1; ; attempt++) {
    if (isNumbered) await callPage(page, 'fillPageNumbers', Object.fromEntries(pages))
    const { problems, ...pdf } = await finishPdf(
      await print(page, { ...TAGGED, outline: contents.length === 0 }),
      details,
    )
    const moved = isNumbered && [...pages].some(([id, number]) => pdf.destinations.get(id) !== number)
    if (moved && attempt < ATTEMPTS) {
      pages = new Map(pdf.destinations)
      continue
    }
    const promise = {
      blocks: await callPage(page, 'readBlocks'),
      contents: isNumbered ? contents : [],
      pages: pdf.destinations,
    }
    return {
      pdf,
      promise,
      problems: moved ? ['its page numbers do not come to rest', ...problems] : problems,
    }
  }
}

/** Print a page. What earlier prints left is thrown away first: a third of the memory, on 400 pages. */
async function print(page: Page, options: Parameters<Page['pdf']>[0]): Promise<Uint8Array> {
  await page.requestGC()
  return page.pdf(options)
}

const PLAIN = { preferCSSPageSize: true, printBackground: true, tagged: false, outline: false }
const TAGGED = { ...PLAIN, tagged: true }
