import { digest } from '../../cache/digest.ts'
import type { Cache } from '../../cache/open-cache.ts'
import type { Printed, PrintJob, PrintOptions } from './print-job.ts'

/** PDFs of earlier builds. */
export interface PrintCache {
  /** Find the PDF of a job; undefined where its page, or a file that the page loads, has changed. */
  readonly find: (job: PrintJob) => Promise<Printed | undefined>
  /** Store a PDF without problems; one with problems is printed again, so that each build reports them. */
  readonly keep: (printed: Printed) => Promise<void>
}

/** Data stored with the bytes of a PDF. */
interface KeptData {
  /** Digests by path of the files that the page loaded, '' for missing files. */
  readonly files: Readonly<Record<string, string>>
  readonly pages: number
  readonly blocked: readonly string[]
}

/**
 * Create the cache of PDFs.
 *
 * @param browser Identity of the browser that prints; another one may break lines elsewhere.
 */
export function createPrintCache(browser: string, options: PrintOptions, cache: Cache): PrintCache {
  const { url, date, code } = options
  const entries = cache.entries<KeptData>('pdf', [browser, code.digest])
  const otherPdfs = [...(options.pdfs ?? [])].sort()

  /** Return the digest of a file of the site as it is now; '' for a missing file. */
  async function digestOf(path: string): Promise<string> {
    const bytes = await options.read(path).catch(() => undefined)
    return bytes === undefined ? '' : digest(bytes)
  }

  /** Return what the PDF of a job depends on, apart from the files that its page loads. */
  async function keyOf(job: PrintJob): Promise<string> {
    return JSON.stringify([job, url, date, url === undefined ? otherPdfs : [], await digestOf(job.page)])
  }

  return {
    async find(job) {
      const kept = await entries.read(await keyOf(job))
      if (!kept?.bytes) return undefined
      const { data, bytes } = kept
      const files = new Map(Object.entries(data.files))
      const same = await Promise.all(Array.from(files, async ([path, was]) => (await digestOf(path)) === was))
      if (same.includes(false)) return undefined
      return { job, pdf: { bytes, pages: data.pages }, messages: [], files, blocked: data.blocked }
    },
    async keep({ job, pdf, messages, files, blocked }) {
      if (!pdf || messages.length > 0) return
      const data = { files: Object.fromEntries(files), pages: pdf.pages, blocked }
      await entries.write(await keyOf(job), { data, bytes: pdf.bytes })
    },
  }
}
