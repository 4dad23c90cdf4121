import type { Deck } from './course.ts'
import type { DeckModel } from './course-model.ts'

/** A deck of the earlier site that stays as it is, because the build makes other decks (`--only`). */
export interface KeptDeck {
  readonly deck: Deck
  /** Its entry in the earlier `course.json`. */
  readonly model: DeckModel
  /** Bytes of its PDFs, by their paths on the site. */
  readonly pdfs: ReadonlyMap<string, number>
}

/** A deck of the earlier site that the build removes. */
export interface RemovedDeck {
  readonly slug: string
  readonly reason: string
}
