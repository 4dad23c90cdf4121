import type { DialectName } from '../model/dialect-name.ts'

/** What the chapters of a folder show about the tool that they are written for. */
export interface FolderSigns {
  readonly chapters: number
  /** Number of chapters by the dialect of the slide tool that they are in, whatever their `Note:`. */
  readonly decks: Partial<Readonly<Record<DialectName, number>>>
  /** Lines of `Note:`: all of them, and those with which a slide ends. */
  readonly notes: { readonly all: number; readonly ending: number }
}

/** What the other chapters around one show, and whether reveal.js is configured there. */
export interface Neighbors extends FolderSigns {
  readonly isConfigured: boolean
}
