import type { Page } from 'playwright-core'
import { checkPdf, type Missing } from './check-pdf.ts'
import { readWords } from './in-page.ts'
import { fillPageNumbers, readBlocks, readContents, referToPages } from './in-page-book.ts'
import type { PdfTools } from './pdf-tools.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'

/** How often a document is printed until its page numbers hold; a second time is enough unless a reference wraps anew. */
const ATTEMPTS = 4

/** A document and what is wrong with it. */
export interface PrintedDocument {
  readonly pdf: NonNullable<Printed['pdf']>
  readonly missing: readonly Missing[]
}

/**
 * Print a page that is ready, its page numbers filled in, and read the result back.
 *
 * Chromium has no `target-counter()`: the page is printed to see where its headings come to stand, the numbers are
 * written into it, and it is printed again until they hold.
 */
export async function printDocument(
  page: Page,
  job: PrintJob,
  options: PrintOptions,
  { findPages, finishPdf, pdfium }: PdfTools,
): Promise<PrintedDocument> {
  await page.evaluate(referToPages)
  const contents = await page.evaluate(readContents)
  const isNumbered = (await page.locator('[data-page-of]').count()) > 0
  const { headings, text } = await page.evaluate(readWords)
  const details = {
    ...job,
    date: options.date,
    url: options.url,
    pdfs: options.pdfs ?? new Set<string>(),
    headings: new Set(headings),
    text,
    contents,
  }
  let pages = isNumbered ? await findPages(await page.pdf(PLAIN)) : new Map<string, number>()
  for (let attempt = 1; ; attempt++) {
    if (isNumbered) await page.evaluate(fillPageNumbers, Object.fromEntries(pages))
    const { problems, ...pdf } = await finishPdf(
      await page.pdf({ ...TAGGED, outline: contents.length === 0 }),
      details,
    )
    const moved = isNumbered && [...pages].some(([id, number]) => pdf.destinations.get(id) !== number)
    if (moved && attempt < ATTEMPTS) {
      pages = new Map(pdf.destinations)
      continue
    }
    const blocks = await page.evaluate(readBlocks)
    const lacks = await checkPdf(pdfium, pdf.bytes, {
      blocks,
      contents: isNumbered ? contents : [],
      pages: pdf.destinations,
    })
    const shifting = moved ? [{ reason: 'its page numbers do not come to rest', source: undefined }] : []
    const found = problems.map((reason) => ({ reason, source: undefined }))
    return { pdf, missing: [...shifting, ...found, ...lacks] }
  }
}

const PLAIN = { preferCSSPageSize: true, printBackground: true, tagged: false, outline: false }
const TAGGED = { ...PLAIN, tagged: true }
