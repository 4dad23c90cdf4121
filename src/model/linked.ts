import type { CompiledChapter } from './compiled.ts'
import type { Chapter, Course } from './course.ts'
import type { KeptDeck } from './kept-deck.ts'
import type { PresentedDeck } from './presented-deck.ts'
import type { Edition } from './settings.ts'

/** A chapter whose links all have an address: `compiled` holds final HTML. */
export interface LinkedChapter {
  readonly chapter: Chapter
  readonly compiled: CompiledChapter
}

/** A part with its chapters, `title` undefined for chapters outside of parts. */
export interface LinkedPart {
  readonly title: string | undefined
  readonly chapters: readonly LinkedChapter[]
}

/** A deck ready to be rendered. */
export interface LinkedDeck extends PresentedDeck {
  readonly parts: readonly LinkedPart[]
}

/** The whole course ready to be rendered. */
export interface LinkedCourse {
  readonly course: Course
  readonly edition: Edition
  /** HTML of the home page's own text. */
  readonly home: string | undefined
  readonly decks: readonly LinkedDeck[]
  /** Decks of the earlier site that the build keeps. */
  readonly kept?: readonly KeptDeck[]
}
