import type { VFile } from 'vfile'
import type { Omitted } from './compiled.ts'
import type { Severity } from './rule.ts'
import type { Edition } from './settings.ts'

/** What a build is asked for. */
export interface BuildOptions {
  /** Folder of the project, relative to the current folder. */
  readonly root: string
  /** Output folder; undefined: lutrin.yaml's, else `public` in the project. */
  readonly out: string | undefined
  /** False: no PDF is printed. */
  readonly pdf: boolean
  /** Slugs or folder names of the decks to build; empty: all. */
  readonly only: readonly string[]
  /** Undefined: lutrin.yaml's, else student. */
  readonly edition: Edition | undefined
  readonly drafts: boolean
  /** Path of the browser to print with; undefined: found by itself. */
  readonly browser: string | undefined
  /** Date that documents bear (`SOURCE_DATE_EPOCH`); undefined: their own. */
  readonly date: Date | undefined
  /** Called as work goes on; `total` is the number of steps of the stage. */
  readonly onProgress: (stage: string, done: number, total: number) => void
  /** Ends the build, and leaves the old site in place. */
  readonly signal: AbortSignal
}

/** What is known of a PDF once it is printed. */
export interface PdfFacts {
  readonly pages: number
  /** Bytes. */
  readonly size: number
}

/** What a build did. */
export interface BuildResult {
  /** Every file with messages, their severity not yet set; paths relative to the project. */
  readonly files: readonly VFile[]
  /** Severities that lutrin.yaml sets. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Absolute path of the site. */
  readonly out: string
  readonly edition: Edition
  readonly decks: readonly BuiltDeck[]
  /** What the student edition left out, each chapter counted once. */
  readonly omitted: Omitted
  /** What `--verbose` tells. */
  readonly notices: readonly string[]
}

/** A deck as the summary names it. */
export interface BuiltDeck {
  readonly slug: string
  readonly title: string
  readonly chapters: number
  readonly slides: number
  /** Pages by PDF, relative to the site: `docker/handout.pdf`. */
  readonly pdfs: readonly { readonly path: string; readonly pages: number }[]
}
