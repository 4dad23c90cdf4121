import type { VFileMessage } from 'vfile-message'
import type { Asset } from './reference-targets.ts'

/** Where a slide starts: file relative to the project root, line from 1. */
export interface SlideSource {
  readonly file: string
  readonly line: number
}

/** `chapter` and `section` slides show a title alone. */
export type SlideKind = 'chapter' | 'section' | 'content'

/** The scale at which a slide fits its frame: of its text and of its pictures, at most 1. */
export interface SlideFit {
  readonly text: number
  readonly pictures: number
}

/** Position of a continuation among the slides that a slide was cut into. */
interface SlidePart {
  /** Id of the first one. */
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
  /** Lines of the chapter on which the slide's drawn diagrams start; undefined without any. */
  readonly diagramLines?: readonly number[]
  /** Undefined where no browser measured the slide. */
  readonly fit?: SlideFit
  /** Undefined where the slide was not cut. */
  readonly part?: SlidePart
}

/** A heading that a link or the table of contents can lead to. */
export interface Heading {
  /** Slug of the heading, which authors write after `#`. */
  readonly slug: string
  /** Id of the heading in the handout. */
  readonly id: string
  /** Id of the slide that shows it. */
  readonly slideId: string
  readonly title: string
  /** Level in the handout: 2 for the chapter's title, 3 to 6 for others. */
  readonly depth: number
}

/** An id that the author gave to a heading, a slide or a block. */
export interface Anchor {
  /** As the author wrote it. */
  readonly name: string
  /** Id in the handout. */
  readonly id: string
  readonly slideId: string
}

/** A link to a page of the course; the HTML has `token` for its URL until the link stage. */
export interface PendingLink {
  /** Placeholder of the URL in the HTML; it cannot occur in the chapter's own text. */
  readonly token: string
  /** Path of the target chapter, relative to the project root; the chapter's own path for `#anchor`. */
  readonly path: string
  readonly fragment: string | undefined
  readonly place: { readonly line: number; readonly column: number } | undefined
}

/** A diagram in Mermaid's language at one place of a page; the HTML has `token` there until diagrams are drawn. */
export interface PendingDiagram {
  /** Placeholder of the diagram in the HTML; it cannot occur in the chapter's own text. */
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

/** A solution that the handout shows after all chapters (`solutions: end`). */
export interface Solution {
  /** Unique in the deck's handout; a link in the section leads to it. */
  readonly id: string
  /** Id, in the handout, of the heading of its section. */
  readonly headingId: string
  /** Text of that heading. */
  readonly title: string
  readonly html: string
}

/** How many blocks the student edition leaves out. */
export interface Omitted {
  readonly notes: number
  readonly trainer: number
  readonly solutions: number
}

/** A chapter as plain data: all that later stages need. */
export interface CompiledChapter {
  readonly title: string
  readonly slides: readonly Slide[]
  /** HTML of the chapter in the handout, its title heading included. */
  readonly handout: string
  /** Empty in the trainer edition, where solutions stand in their sections. */
  readonly solutions: readonly Solution[]
  readonly headings: readonly Heading[]
  readonly anchors: readonly Anchor[]
  /** Names that other tools give to headings, in lower case, and addresses of slides in reveal.js, `/3/1`. */
  readonly aliases: readonly Anchor[]
  /** Names of the dialects that the chapter was read in, besides plain Markdown. */
  readonly dialects: readonly string[]
  /** Why in these, where other chapters decided. */
  readonly dialectReason?: string | undefined
  readonly assets: readonly Asset[]
  readonly links: readonly PendingLink[]
  readonly diagrams: readonly PendingDiagram[]
  readonly omitted: Omitted
  readonly messages: readonly VFileMessage[]
}
