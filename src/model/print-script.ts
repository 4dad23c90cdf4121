import type { BrokenImage, PageFacts, TextBlock } from './printed-page.ts'

/**
 * Functions that the bundle of `client/print.ts` defines in a page, for `chromium/print/` to call while it prints.
 *
 * Arguments and results are copied between processes, so they are plain data.
 */
export interface PrintScript {
  /** Wait until the page is loaded, lay it out for paper, and list the images that did not load. */
  readonly preparePage: (kind: 'handout' | 'slides') => Promise<readonly BrokenImage[]>
  /** Write an empty page number after each link to another place of the page. */
  readonly referToPages: () => void
  /** List the long words of the running text, by language. */
  readonly listWords: () => Readonly<Record<string, readonly string[]>>
  /**
   * Hyphenate words at the ends of lines.
   *
   * @param points Words with soft hyphens where they may break, by language and word, `fr orchestration`.
   */
  readonly breakWords: (points: Readonly<Record<string, string>>) => void
  readonly readFacts: () => PageFacts
  /** Write page numbers where the page waits for them, by the id that each leads to. */
  readonly fillPageNumbers: (pages: Readonly<Record<string, number>>) => void
  /** List the text that the page shows, block by block. */
  readonly readBlocks: () => readonly TextBlock[]
}
