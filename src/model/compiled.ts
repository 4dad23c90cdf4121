import type { VFileMessage } from 'vfile-message'
import type { Asset } from './reference-targets.ts'

/** What starts a slide: file relative to the project root, line from 1. */
export interface SlideSource {
  readonly file: string
  readonly line: number
}

/** `chapter` and `section` slides show a title only. */
export type SlideKind = 'chapter' | 'section' | 'content'

/** How a slide was made to fit its frame: shares of the full size of its text and of its pictures, down from 1. */
export interface SlideFit {
  readonly text: number
  readonly pictures: number
}

/** Which part a slide is of one that was too long. */
interface SlidePart {
  /** Id of the first part. */
  readonly of: string
  /** From 1. */
  readonly number: number
  readonly count: number
}

/** One slide, as plain data. */
export interface Slide {
  /** Unique in the deck; also the handout's anchor. */
  readonly id: string
  /** Plain text, never empty. */
  readonly title: string
  readonly kind: SlideKind
  /** Inner HTML of the slide's `<section>`. */
  readonly html: string
  /** HTML of the speaker notes; undefined in the student edition. */
  readonly notes: string | undefined
  readonly source: SlideSource
  /** Attributes of the `<section>`, `data-background-color` and the like. */
  readonly attributes: Readonly<Record<string, string>>
  /** Undefined where no browser measured it. */
  readonly fit?: SlideFit
  /** Undefined where the slide is whole. */
  readonly part?: SlidePart
}

/** A heading of the chapter that a link or the table of contents can lead to. */
export interface Heading {
  /** The heading's own slug, what authors write behind `#`. */
  readonly slug: string
  /** Id of the heading in the handout. */
  readonly id: string
  /** Id of the slide that shows it. */
  readonly slideId: string
  readonly title: string
  /** Level in the handout: 2 for the chapter's title, 3 to 6 below it. */
  readonly depth: number
}

/** An id that the author gave to a heading or a slide. */
export interface Anchor {
  /** As the author wrote it. */
  readonly name: string
  /** Id in the handout. */
  readonly id: string
  readonly slideId: string
}

/** A link to a page of the course; its `href` in the HTML is `token` until the link stage knows every page. */
export interface PendingLink {
  /** Stands for the URL in the HTML, cannot occur in the chapter's own text. */
  readonly token: string
  /** Path of the chapter that it leads to, relative to the project root; the chapter itself for `#anchor`. */
  readonly path: string
  readonly fragment: string | undefined
  readonly place: { readonly line: number; readonly column: number } | undefined
}

/** A diagram in Mermaid's language at one place of a page; the HTML has `token` there until diagrams are drawn. */
export interface PendingDiagram {
  /** Stands for the diagram in the HTML, cannot occur in the chapter's own text. */
  readonly token: string
  readonly text: string
  /** Line of the chapter on which the text starts. */
  readonly line: number
  /** HTML of the code block that the page shows where the diagram is not drawn. */
  readonly code: string
  /** Start tag of the drawing's figure, with the author's attributes. */
  readonly before: string
  /** Caption and end tag of the drawing's figure. */
  readonly after: string
}

/** A solution that the handout shows behind all chapters (`solutions: end`). */
export interface Solution {
  /** Unique in the deck's handout; the section that it solves has a link to it. */
  readonly id: string
  /** Id in the handout of the heading that it stood under. */
  readonly headingId: string
  /** Text of that heading. */
  readonly title: string
  readonly html: string
}

/** How much the student edition leaves out. */
export interface Omitted {
  readonly notes: number
  readonly trainer: number
  readonly solutions: number
}

/** A chapter as plain data: what every later stage needs of it. */
export interface CompiledChapter {
  readonly title: string
  readonly slides: readonly Slide[]
  /** HTML of the chapter in the handout, its title heading included. */
  readonly handout: string
  /** None in the trainer's edition, where they stand in place. */
  readonly solutions: readonly Solution[]
  readonly headings: readonly Heading[]
  readonly anchors: readonly Anchor[]
  /** Names of the dialects that the chapter was read in, besides plain Markdown. */
  readonly dialects: readonly string[]
  readonly assets: readonly Asset[]
  readonly links: readonly PendingLink[]
  readonly diagrams: readonly PendingDiagram[]
  readonly omitted: Omitted
  readonly messages: readonly VFileMessage[]
}
