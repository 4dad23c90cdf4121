import { VFileMessage } from 'vfile-message'
import type { CourseBrowser } from '../chromium/course-browser.ts'
import { type PrintJob, printPages } from '../chromium/print.ts'
import type { BuildOptions } from '../model/build.ts'
import type { LinkedCourse, LinkedDeck } from '../model/linked.ts'
import type { SiteFile } from '../model/site-file.ts'

/** Where the pages to print are read, and the PDFs are written. */
export interface PrintTarget {
  readonly read: (path: string) => Promise<Uint8Array>
  readonly write: (files: Iterable<SiteFile>) => Promise<void>
}

/** What printing gave, besides the files. */
export interface PrintedCourse {
  /** Pages of each PDF, by its path on the site. */
  readonly pdfs: ReadonlyMap<string, number>
  readonly messages: readonly VFileMessage[]
}

/**
 * Print the PDFs of every deck, all in one browser.
 *
 * No browser is a `browser-missing` message, a page that fails a `print-failed` one; the other PDFs are printed.
 */
export async function printCourse(
  linked: LinkedCourse,
  stage: PrintTarget,
  browser: CourseBrowser,
  options: BuildOptions,
): Promise<PrintedCourse> {
  const jobs = linked.decks.flatMap((deck) => jobsOf(deck, linked))
  const pdfs = new Map<string, number>()
  const messages: VFileMessage[] = []
  if (jobs.length === 0) return { pdfs, messages }
  const { signal } = options
  options.onProgress('print', 0, jobs.length)
  try {
    const read = (path: string): Promise<Uint8Array | undefined> => stage.read(path).catch(() => undefined)
    const settings = { read, url: linked.course.site.url, date: options.date, signal }
    let done = 0
    for await (const printed of printPages(await browser.get(), jobs, settings)) {
      options.onProgress('print', ++done, jobs.length)
      messages.push(...printed.messages)
      if (!printed.pdf) continue
      await stage.write([{ path: printed.job.output, content: printed.pdf.bytes }])
      pdfs.set(printed.job.output, printed.pdf.pages)
    }
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    messages.push(error)
  }
  return { pdfs, messages }
}

/** List what is printed of a deck. */
function jobsOf({ deck }: LinkedDeck, { course }: LinkedCourse): readonly PrintJob[] {
  const { slug, title, settings, source } = deck
  const { author, description, lang } = settings
  const about = { title, author, description, lang, source }
  const handout: PrintJob = {
    ...about,
    kind: 'handout',
    page: `${slug}/handout.html`,
    output: `${slug}/handout.pdf`,
  }
  const slides: PrintJob = {
    ...about,
    kind: 'slides',
    page: `${slug}/index.html`,
    output: `${slug}/slides.pdf`,
  }
  return [...(course.site.pdf.handout ? [handout] : []), ...(course.site.pdf.slides ? [slides] : [])]
}
