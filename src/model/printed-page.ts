/** An image that a page shows and that did not load. */
export interface BrokenImage {
  /** Its absolute URL, or the start of a long `data:` URL. */
  readonly url: string
  /** `data-source` of the nearest element around it, `content/docker/01-images.md:12`. */
  readonly source: string | undefined
}

/** An entry of the handout's contents, with the entries below it. */
export interface ContentsEntry {
  readonly title: string
  /** Id of the heading that it leads to; empty for the cover. */
  readonly id: string
  readonly children: readonly ContentsEntry[]
}

/** The text of a block that a page shows. */
export interface TextBlock {
  readonly text: string
  /** `data-source` of the nearest element around it, `content/docker/01-images.md:12`. */
  readonly source: string | undefined
  /**
   * Whether PDF readers may return its letters mixed with others: a formula, text that other text overlaps, or lines that
   * are written from right to left.
   */
  readonly isOverlapped: boolean
}

/** What is copied from a page into its finished PDF. */
export interface PageFacts {
  /** Entries of the handout's contents, the title first; empty where the page has no contents. */
  readonly contents: readonly ContentsEntry[]
  /** Text of the headings, white space collapsed. */
  readonly headings: readonly string[]
  /** All text of the page. */
  readonly text: string
  /** Whether page numbers have to be filled in. */
  readonly isNumbered: boolean
}
