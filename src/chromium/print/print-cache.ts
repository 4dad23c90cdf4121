import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createCache, digest } from '../../cache/cache.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'

/** PDFs of earlier builds, for pages that are still what they were. */
export interface PrintCache {
  /** Find the PDF of a job; undefined where its page, or anything that this shows, is another one. */
  readonly find: (job: PrintJob) => Promise<Printed | undefined>
  /** Keep a PDF that has no problem; one that has is printed again, so that each build says so. */
  readonly keep: (printed: Printed) => Promise<void>
}

/** A PDF as it is kept. */
interface Kept {
  /** Digests by path of the files that it was made of, '' for those that were not there. */
  readonly files: Readonly<Record<string, string>>
  readonly pages: number
  readonly base64: string
  readonly blocked: readonly string[]
}

/**
 * Open the cache of PDFs.
 *
 * @param browser Names the browser that prints; another one may break lines elsewhere.
 */
export async function createPrintCache(browser: string, options: PrintOptions): Promise<PrintCache> {
  const cache = createCache<Kept>('pdf', [browser, options.script, await ownCode()])
  const { url, date } = options
  const others = [...(options.pdfs ?? [])].sort()

  /** Read what a file of the site is now. */
  async function digestOf(path: string): Promise<string> {
    const bytes = await options.read(path).catch(() => undefined)
    return bytes === undefined ? '' : digest(bytes)
  }

  /** Name a job by all that decides on its PDF, but for the files that the page goes on to ask for. */
  async function keyOf(job: PrintJob): Promise<string> {
    return JSON.stringify([job, url, date, url === undefined ? others : [], await digestOf(job.page)])
  }

  return {
    async find(job) {
      const kept = await cache.read(await keyOf(job))
      if (!kept) return undefined
      const files = new Map(Object.entries(kept.files))
      const same = await Promise.all(Array.from(files, async ([path, was]) => (await digestOf(path)) === was))
      if (same.includes(false)) return undefined
      const pdf = { bytes: Buffer.from(kept.base64, 'base64'), pages: kept.pages }
      return { job, pdf, messages: [], files, blocked: kept.blocked }
    },
    async keep({ job, pdf, messages, files, blocked }) {
      if (!pdf || messages.length > 0) return
      const base64 = Buffer.from(pdf.bytes).toString('base64')
      await cache.write(await keyOf(job), {
        files: Object.fromEntries(files),
        pages: pdf.pages,
        base64,
        blocked,
      })
    },
  }
}

/** Name the code that prints and finishes, and the libraries that it uses: another version makes other PDFs. */
async function ownCode(): Promise<string> {
  const folder = join(import.meta.dirname, '..')
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort()
  const paths = [...names.map((name) => join(folder, name)), join(folder, '../../package.json')]
  return digest(...(await Promise.all(paths.map((path) => readFile(path)))))
}
