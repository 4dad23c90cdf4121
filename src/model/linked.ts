import type { CompiledChapter } from './compiled.ts'
import type { Chapter, Course, Deck } from './course.ts'
import type { Edition } from './settings.ts'

/** A chapter whose links all lead somewhere: `compiled` holds final HTML. */
export interface LinkedChapter {
  readonly chapter: Chapter
  readonly compiled: CompiledChapter
}

/** A part with its chapters, `title` undefined for loose ones. */
export interface LinkedPart {
  readonly title: string | undefined
  readonly chapters: readonly LinkedChapter[]
}

/** A deck ready to be rendered. */
export interface LinkedDeck {
  readonly deck: Deck
  /** Id of the cover slide, unique among the deck's slides. */
  readonly coverId: string
  readonly parts: readonly LinkedPart[]
  /** The deck's logo, found as images are. */
  readonly logo: string | undefined
  /** Slides, the cover included. */
  readonly slideCount: number
  /** The deck's own minutes, else the sum of its chapters'; undefined where none says. */
  readonly minutes: number | undefined
}

/** The whole course ready to be rendered. */
export interface LinkedCourse {
  readonly course: Course
  readonly edition: Edition
  /** HTML of the home page's own text. */
  readonly home: string | undefined
  readonly decks: readonly LinkedDeck[]
}
