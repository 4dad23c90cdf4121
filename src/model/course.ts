import type { Settings, SiteSettings } from './settings.ts'
import type { SourceFile } from './source.ts'

/** One chapter as it stands in one deck; a shared chapter has one of these in each. */
export interface Chapter {
  /** Unique in the deck; the first part of its slides' ids. */
  readonly slug: string
  readonly source: SourceFile
  readonly settings: Settings
  /** True for the body of an `_index.md`: text without a title slide of its own. */
  readonly introduction: boolean
  /** What to call the chapter when neither front matter nor a heading says it. */
  readonly fallbackTitle: string
}

/** A run of chapters under one part title, or loose ones where `title` is undefined. */
interface Part {
  readonly title: string | undefined
  readonly chapters: readonly Chapter[]
}

/** A course: one presentation, one handout. */
export interface Deck {
  /** Folder of its pages under the site's root. */
  readonly slug: string
  readonly title: string
  readonly settings: Settings
  /** What the deck's own settings came from: its `_index.md`, else its first chapter. */
  readonly source: { readonly file: string; readonly line: number }
  readonly parts: readonly Part[]
}

/** Everything that the site is made of, before a word of it is compiled. */
export interface Course {
  readonly title: string
  readonly description: string | undefined
  readonly lang: string
  readonly site: SiteSettings
  /** Body of content/_index.md: the text of the home page. */
  readonly home: Chapter | undefined
  readonly decks: readonly Deck[]
}
