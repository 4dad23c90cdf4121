import type { VFileMessage } from 'vfile-message'
import type { SlideSource } from '../../model/compiled.ts'
import type { Paper, SlidesPerPage } from '../../model/settings.ts'
import type { ReadSite } from '../browser/open-site.ts'
import type { PrintCode } from './read-print-code.ts'

/** A page of the site that becomes a PDF. */
export interface PrintJob {
  /** Path on the site, `docker/handout.html`. */
  readonly page: string
  /** Path on the site, `docker/handout.pdf`. */
  readonly output: string
  /** `slides` is printed one slide a page, in Reveal's print view. */
  readonly kind: 'handout' | 'slides'
  /** Several slides on each page of paper; undefined: one, of its own size. */
  readonly sheets?: { readonly perPage: SlidesPerPage; readonly paper: Paper } | undefined
  readonly title: string
  readonly author: readonly string[]
  readonly description: string | undefined
  /** BCP 47. */
  readonly lang: string
  /** What to name in messages about the whole page. */
  readonly source: SlideSource
}

/** How pages are printed. */
export interface PrintOptions {
  readonly read: ReadSite
  readonly code: PrintCode
  /** Where the site will stand, without a trailing slash; links between PDFs and pages are relative without it. */
  readonly url?: string | undefined
  /** Paths of the PDFs that the site has or will have, for links between them; default: none. */
  readonly pdfs?: ReadonlySet<string>
  /** Date that the PDFs bear; default: none. */
  readonly date?: Date | undefined
  /** Pages printed at once; default: 2, which measured fastest on two cores. */
  readonly inFlight?: number
  /** Milliseconds for one page; default: two minutes. */
  readonly timeout?: number
  /** Stops the printing; what is under way is dropped. */
  readonly signal?: AbortSignal
}

/** What became of a job. */
export interface Printed {
  readonly job: PrintJob
  /** Undefined where the page could not be printed at all. */
  readonly pdf: { readonly bytes: Uint8Array; readonly pages: number } | undefined
  /** Problems (`print-failed`); the PDF may be there all the same, without an image for example. */
  readonly messages: readonly VFileMessage[]
  /** Digests by path of the files that the page was made of, '' for those that are not there. */
  readonly files: ReadonlyMap<string, string>
  /** URLs outside the site that the page asked for, in order; none was loaded. */
  readonly blocked: readonly string[]
}
