import type { CalloutLabels } from '../model/callout-kind.ts'
import type { LineOrigin } from '../model/line-origin.ts'
import type { Edition, Settings } from '../model/settings.ts'
import type { Neighbors } from './chapter-neighbors.ts'

/** One chapter as the compiler takes it: all that its result depends on, except what its references lead to. */
export interface ChapterInput {
  /** Relative to the project root. */
  readonly path: string
  /** Text with the front matter's lines emptied, so that positions hold. */
  readonly body: string
  /** Where each line of the body comes from; undefined where all of it is in the chapter's own file. */
  readonly origins?: readonly LineOrigin[] | undefined
  /** Front matter as it was written; dialects read some of its keys. */
  readonly values: Readonly<Record<string, unknown>>
  /** Unique in the deck. */
  readonly slug: string
  /** Title where neither front matter nor a heading gives one. */
  readonly fallbackTitle: string
  /** True for the body of an `_index.md`, which has no title slide. */
  readonly introduction: boolean
  readonly settings: Settings
  readonly edition: Edition
  /** Relative path from the page to the site's root, `../`; empty for the home page. */
  readonly base: string
  /** Signs of the chapters around it; undefined where they are not known. */
  readonly neighbors?: Neighbors | undefined
  readonly labels: ChapterLabels
  /** True removes HTML that could run or load anything. */
  readonly safe: boolean
}

/** Words that Lutrin adds to a chapter, in the chapter's language. */
interface ChapterLabels {
  /** Heading over the footnotes. */
  readonly footnotes: string
  /** What the arrow after a footnote does, for screen readers. */
  readonly backToText: string
  /** Text of the link to a solution. */
  readonly solution: string
  /** Heading over the addresses of a chapter's links. */
  readonly addresses: string
  /** Titles of callouts without a title of their own. */
  readonly callouts: CalloutLabels
}
