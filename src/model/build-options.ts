import type { VFile } from 'vfile'
import type { Omitted } from './compiled.ts'
import type { RemovedDeck } from './kept-deck.ts'
import type { Severity } from './rule.ts'
import type { Edition } from './settings.ts'

/** The options of a build. */
export interface BuildOptions {
  /** Folder of the project, relative to the current folder. */
  readonly root: string
  /** Output folder; undefined: that of lutrin.yaml, else `public` in the project. */
  readonly out: string | undefined
  /** False: no PDF is printed. */
  readonly pdf: boolean
  /** Slugs or folder names of the decks to build; the site keeps its other decks. Empty: all. */
  readonly only: readonly string[]
  /** Undefined: that of lutrin.yaml, else `student`. */
  readonly edition: Edition | undefined
  /** True: drafts, and all other chapters that are not to be published, are built too. */
  readonly drafts: boolean
  /** Path of the browser that measures and prints; undefined: the first one that is found. */
  readonly browser: string | undefined
  /** Date of all documents (`SOURCE_DATE_EPOCH`); undefined: that of each document. */
  readonly date: Date | undefined
  /** False: results of earlier builds are not used, and none is kept; default: true. */
  readonly cache?: boolean
  /** Called while a stage works; `total` is its number of steps. */
  readonly onProgress: (stage: string, done: number, total: number) => void
  /** Ends the build when it is aborted; the old site stays in place. */
  readonly signal: AbortSignal
}

/** Facts about a printed PDF. */
export interface PdfFacts {
  readonly pages: number
  /** Bytes. */
  readonly size: number
}

/** The result of a build. */
export interface BuildResult {
  /** Every file that may have messages, whose severity is not set yet; paths are relative to the project. */
  readonly files: readonly VFile[]
  /** Severities by rule, from lutrin.yaml. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>
  /** Absolute path of the site. */
  readonly out: string
  readonly edition: Edition
  readonly decks: readonly BuiltDeck[]
  /** Slugs of the decks of the earlier site that stay as they were, because of `only`. */
  readonly kept: readonly string[]
  /** Decks of the earlier site that do not. */
  readonly removed: readonly RemovedDeck[]
  /** What the student edition leaves out, each chapter counted once. */
  readonly omitted: Omitted
  /** Number of chapters that are not to be published. */
  readonly unpublished: number
  /** When the same files give another site, since a chapter is published or withdrawn; milliseconds since 1970. */
  readonly changesAt?: number | undefined
  /** True where another try may have another result, since a browser that is there did not start. */
  readonly isPassing?: boolean
  /** Lines for `--verbose`. */
  readonly notices: readonly string[]
}

/** A deck in the summary of a build. */
export interface BuiltDeck {
  readonly slug: string
  readonly title: string
  readonly chapters: number
  readonly slides: number
  /** Pages by PDF, relative to the site: `docker/handout.pdf`. */
  readonly pdfs: readonly { readonly path: string; readonly pages: number }[]
}
