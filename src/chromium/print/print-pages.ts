import type { Browser } from 'playwright-core'
import { loadTools } from '../pdf/pdf-libraries.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'
import { printPage } from './print-page.ts'

/**
 * Bytes of HTML that are printed at once, unless a page has more alone: about half a gigabyte of Chromium's memory.
 *
 * Measured with `bench/build.js`: a handout of 420 pages has 1.3 MB.
 */
const ROOM = 1_000_000

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
  const tools = loadTools()
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
        if (used > 0 && used + size > ROOM) break
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
