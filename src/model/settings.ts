import type { Theme } from './theme.ts'

/** How a chapter's headings and separators become slide breaks (DESIGN 2.2). */
export type Split = 'auto' | 'separators' | 'headings' | 'both'

/** Who the site is for: `student` holds nothing that only the trainer may see. */
export type Edition = 'student' | 'trainer'

/**
 * What becomes of a slide with more on it than can be read at the smallest size: it goes on over several slides, it
 * becomes smaller still, or it scrolls.
 */
type Overflow = 'split' | 'shrink' | 'scroll'

/** Settings that each level of the course hands down to the next one. */
export interface InheritedSettings {
  readonly author: readonly string[]
  /** BCP 47 language tag of the text, `fr` or `en-GB`. */
  readonly lang: string
  /** 0: only separators break slides; `auto`: found per chapter. */
  readonly slideLevel: 'auto' | number
  readonly split: Split
  /** Names of dialects; `auto` looks at the chapter, `-name` switches one off, `lutrin` is none of them. */
  readonly dialect: readonly string[]
  /** False leaves speaker notes out of the trainer's edition too. */
  readonly notes: boolean
  readonly theme: Theme
  readonly highlightTheme: string | undefined
  readonly transition: string
  readonly math: boolean
  /** False: diagrams are shown as code. */
  readonly mermaid: boolean
  readonly footer: string | undefined
  /** Of the text, as its author counts them; on the handout's cover. */
  readonly version: string | undefined
  /** Image reference, looked up as the images of chapters are. */
  readonly logo: string | undefined
  readonly solutions: 'hide' | 'show' | 'end'
  /** Options handed to `Reveal.initialize` as they are. */
  readonly revealjs: Readonly<Record<string, unknown>>
  readonly overflow: Overflow
  /** Pixels of a slide of 1280 by 720 below which no text shrinks. */
  readonly minTextSize: number
  /** False: no generated title slide before a chapter. */
  readonly chapterSlides: boolean
}

/** Settings that belong to one page and are never handed down. */
export interface OwnSettings {
  readonly title: string | undefined
  readonly weight: number | undefined
  readonly draft: boolean
  readonly description: string | undefined
  readonly date: string | undefined
  readonly slug: string | undefined
  readonly minutes: number | undefined
  readonly aliases: readonly string[]
}

/** What holds for one deck, part or chapter once the cascade has run. */
export interface Settings extends InheritedSettings, OwnSettings {}

/** What is printed, and how. */
export interface PdfSettings {
  /** The PDFs of each deck, in the order in which pages list them; none where nothing is printed. */
  readonly files: readonly PdfFile[]
  readonly paper: Paper
  /** True: codes on the handout's cover and at its chapters' starts lead telephones to the slides; needs a `url`. */
  readonly qr: boolean
}

/** A PDF that each deck has. */
export interface PdfFile {
  /** `slides-6up.pdf`, beside the deck's pages. */
  readonly name: string
  readonly kind: 'handout' | 'slides'
  /** Undefined for the handout, and where each slide is a page of its own size. */
  readonly perPage?: SlidesPerPage
}

/** Size of the paper. */
export type Paper = 'a4' | 'letter'

/** Slides on one page of paper; beside three of them there are lines to write on. */
export type SlidesPerPage = 1 | 2 | 3 | 4 | 6 | 9

/** Settings of the whole site, from lutrin.yaml. */
export interface SiteSettings {
  /** Where the site is published, without a trailing slash. */
  readonly url: string | undefined
  /** Folder of the chapters, relative to the project root. */
  readonly content: string
  readonly static: string
  readonly out: string
  readonly assetRoots: readonly string[]
  /** Slugs of the decks to build, in the catalogue's order; undefined: all, by weight. */
  readonly decks: readonly string[] | undefined
  readonly pdf: PdfSettings
  readonly edition: Edition
  /** True: HTML that could run or load anything is left out, for chapters of strangers. */
  readonly safe: boolean
  /** Severity by rule, over the default one. */
  readonly rules: Readonly<Record<string, 'off' | 'info' | 'warning' | 'error'>>
}
