import type { Settings, SiteSettings } from './settings.ts'
import type { SourceFile } from './source.ts'

/** One chapter in one deck; a chapter that decks share is one of these in each. */
export interface Chapter {
  /** Unique in the deck; starts the ids of its slides. */
  readonly slug: string
  readonly source: SourceFile
  readonly settings: Settings
  /** True for the body of an `_index.md`, which gets no title slide. */
  readonly introduction: boolean
  /** Title of a chapter that neither its front matter nor a heading gives one. */
  readonly fallbackTitle: string
}

/** The chapters of one part; those that are in no part where `title` is undefined. */
interface Part {
  readonly title: string | undefined
  readonly chapters: readonly Chapter[]
}

/** One presentation and its handout. */
export interface Deck {
  /** Folder of its pages below the site's root. */
  readonly slug: string
  readonly title: string
  readonly settings: Settings
  /** The file of the deck's own settings: its `_index.md`, else its first chapter. */
  readonly source: { readonly file: string; readonly line: number }
  readonly parts: readonly Part[]
}

/** The whole project: decks with their chapters, and all settings, before chapters are compiled. */
export interface Course {
  readonly title: string
  readonly description: string | undefined
  readonly lang: string
  readonly site: SiteSettings
  /** The body of content/_index.md, which is the text of the home page. */
  readonly home: Chapter | undefined
  /** The decks that are built. */
  readonly decks: readonly Deck[]
  /** Every deck in its order, also those that are not built now (`--only`). */
  readonly catalogue: readonly Deck[]
  /** The chapters that are left out, by their path, with the setting that leaves them out. */
  readonly unpublished: ReadonlyMap<string, string>
  /** Paths of missing translations, each with the path of the chapter that is shown instead. */
  readonly aliases: ReadonlyMap<string, string>
}
