import type { CompiledChapter } from './compiled.ts'
import type { Chapter, Deck } from './course.ts'

/** A chapter as a presentation shows it; its links may be unresolved, since slides are measured before the link stage. */
export interface PresentedChapter {
  readonly chapter: Chapter
  readonly compiled: Pick<CompiledChapter, 'title' | 'slides'>
}

/** A part with its chapters, `title` undefined for chapters outside of parts. */
interface PresentedPart {
  readonly title: string | undefined
  readonly chapters: readonly PresentedChapter[]
}

/** What a presentation shows of a deck; a linked deck has all of it. */
export interface PresentedDeck {
  readonly deck: Deck
  /** Id of the cover slide, unique among the deck's slides. */
  readonly coverId: string
  readonly parts: readonly PresentedPart[]
  /** The deck's logo, found as images are. */
  readonly logo: string | undefined
  /** Slides, the cover included. */
  readonly slideCount: number
  /** The deck's own minutes, else the sum of its chapters'; undefined where none is set. */
  readonly minutes: number | undefined
}
