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
  /** Several slides on each page of paper; undefined: each slide is a page of its own size. */
  readonly sheets?: { readonly perPage: SlidesPerPage; readonly paper: Paper } | undefined
  readonly title: string
  readonly author: readonly string[]
  readonly description: string | undefined
  /** BCP 47. */
  readonly lang: string
  /** File and line for messages about the whole page. */
  readonly source: SlideSource
}

/** How pages are printed. */
export interface PrintOptions {
  readonly read: ReadSite
  readonly code: PrintCode
  /** URL of the published site, without a trailing slash; without it, links between pages and PDFs are relative. */
  readonly url?: string | undefined
  /** Paths of all PDFs of the site, for links between them; default: none. */
  readonly pdfs?: ReadonlySet<string>
  /** Date of the PDFs; default: none. */
  readonly date?: Date | undefined
  /** Pages printed at the same time; default: 2, which is the fastest on two cores. */
  readonly inFlight?: number
  /** Milliseconds for one page; default: two minutes. */
  readonly timeout?: number
  /** Stops the printing; pages under way are dropped. */
  readonly signal?: AbortSignal
}

/** Result of a job. */
export interface Printed {
  readonly job: PrintJob
  /** Undefined where the page could not be printed at all. */
  readonly pdf: { readonly bytes: Uint8Array; readonly pages: number } | undefined
  /** Problems (`print-failed`). There may be a PDF nevertheless, for example without an image. */
  readonly messages: readonly VFileMessage[]
  /** Digests by path of the files that the page loaded, '' for missing files. */
  readonly files: ReadonlyMap<string, string>
  /** URLs outside of the site that the page asked for, sorted; none was loaded. */
  readonly blocked: readonly string[]
}
