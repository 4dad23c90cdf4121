import type { Browser } from 'playwright-core'
import { loadTools } from './pdf-tools.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'
import { printPage } from './print-page.ts'

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
  try {
    while (waiting.length > 0 || underWay.size > 0) {
      signal?.throwIfAborted()
      while (underWay.size < inFlight) {
        const job = waiting.shift()
        if (job === undefined) break
        underWay.set(job, printPage(browser, job, options, tools))
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
