import { VFileMessage } from 'vfile-message'
import type { Cache } from '../cache/open-cache.ts'
import type { CourseBrowser } from '../chromium/browser/course-browser.ts'
import { createPrintCache } from '../chromium/print/print-cache.ts'
import type { Printed, PrintJob } from '../chromium/print/print-job.ts'
import { printPages } from '../chromium/print/print-pages.ts'
import { readPrintCode } from '../chromium/print/read-print-code.ts'
import type { BuildOptions, PdfFacts } from '../model/build-options.ts'
import type { LinkedCourse, LinkedDeck } from '../model/linked.ts'
import type { SiteFile } from '../model/site-file.ts'
import { readPackageFile } from '../site/read/package-files.ts'

/** Where the pages to print are read, and where the PDFs are written. */
export interface PrintTarget {
  readonly read: (path: string) => Promise<Uint8Array>
  readonly write: (files: Iterable<SiteFile>) => Promise<void>
}

/** What is known after printing, besides the files. */
export interface PrintedCourse {
  /** What is known of each PDF, by its path on the site. */
  readonly pdfs: ReadonlyMap<string, PdfFacts>
  readonly messages: readonly VFileMessage[]
}

/**
 * Print the PDFs of every deck, all in one browser; a PDF that the cache has is not printed again.
 *
 * Without a browser there is a `browser-missing` message. A page that fails is a `print-failed` message, and the other PDFs
 * are printed.
 */
export async function printCourse(
  linked: LinkedCourse,
  stage: PrintTarget,
  { browser, cache }: { readonly browser: CourseBrowser; readonly cache: Cache },
  options: BuildOptions,
): Promise<PrintedCourse> {
  const jobs = linked.decks.flatMap((deck) => jobsOf(deck, linked))
  const pdfs = new Map<string, PdfFacts>()
  const messages: VFileMessage[] = []
  if (jobs.length === 0) return { pdfs, messages }
  const { signal } = options
  options.onProgress('print', 0, jobs.length)
  const read = (path: string): Promise<Uint8Array | undefined> => stage.read(path).catch(() => undefined)
  const outputs = new Set(jobs.map(({ output }) => output))
  const code = await readPrintCode(readPackageFile)
  const settings = { read, code, url: linked.course.site.url, pdfs: outputs, date: options.date, signal }
  let done = 0

  /** Write the PDF of a job, printed now or in an earlier build. */
  async function publish({ job, pdf, messages: found }: Printed): Promise<void> {
    options.onProgress('print', ++done, jobs.length)
    messages.push(...found)
    if (!pdf) return
    await stage.write([{ path: job.output, content: pdf.bytes }])
    pdfs.set(job.output, { pages: pdf.pages, size: pdf.bytes.length })
  }

  try {
    const earlier = createPrintCache(await browser.identity(), settings, cache)
    const waiting: PrintJob[] = []
    for (const job of jobs) {
      const kept = await earlier.find(job)
      if (kept) await publish(kept)
      else waiting.push(job)
    }
    if (waiting.length === 0) return { pdfs, messages }
    for await (const printed of printPages(await browser.get(), waiting, settings)) {
      await publish(printed)
      await earlier.keep(printed)
    }
  } catch (error) {
    // A failed page is a message, not a rejection; this is a missing browser, or a disk that is not writable.
    if (!(error instanceof VFileMessage)) throw error
    messages.push(error)
  }
  return { pdfs, messages }
}

/** List the PDFs of a deck. */
function jobsOf({ deck }: LinkedDeck, { course }: LinkedCourse): readonly PrintJob[] {
  const { slug, title, settings, source } = deck
  const { author, description, lang } = settings
  const details = { title, author, description, lang, source }
  const { files, paper } = course.site.pdf
  return files.map(({ name, kind, perPage }) => ({
    ...details,
    kind,
    page: `${slug}/${kind === 'handout' ? 'handout' : 'index'}.html`,
    output: `${slug}/${name}`,
    sheets: perPage && { perPage, paper },
  }))
}
