import type { Browser } from 'playwright-core'
import { loadPdfTools } from '../pdf/load-pdf-tools.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'
import { printPage } from './print-page.ts'

/**
 * Bytes of HTML that are printed at the same time, unless one page has more: about half a gigabyte of Chromium's memory.
 *
 * Measured with `bench/build.js`, where a handout of 420 pages has 1.3 MB.
 */
const MAX_BYTES = 1_000_000

/** Print pages of the site, a few at the same time, and yield each as soon as it is done. */
export async function* printPages(
  browser: Browser,
  jobs: Iterable<PrintJob>,
  options: PrintOptions,
): AsyncGenerator<Printed> {
  const { inFlight = 2, signal } = options
  const waiting = [...jobs]
  if (waiting.length === 0) return
  // They load while Chromium works on the first pages.
  const tools = loadPdfTools()
  tools.catch(() => {})
  const underWay = new Map<PrintJob, Promise<Printed>>()
  const sizes = new Map<PrintJob, number>()
  let used = 0
  try {
    while (waiting.length > 0 || underWay.size > 0) {
      signal?.throwIfAborted()
      while (underWay.size < inFlight) {
        const [job] = waiting
        if (job === undefined) break
        const size = sizes.get(job) ?? (await options.read(job.page))?.length ?? 0
        sizes.set(job, size)
        if (used > 0 && used + size > MAX_BYTES) break
        waiting.shift()
        used += size
        underWay.set(job, printPage(browser, job, options, tools))
      }
      const printed = await Promise.race(underWay.values())
      underWay.delete(printed.job)
      used -= sizes.get(printed.job) ?? 0
      signal?.throwIfAborted()
      yield printed
    }
  } finally {
    await Promise.allSettled(underWay.values())
  }
}
