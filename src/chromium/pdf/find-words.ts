import { comparableText } from './comparable-text.ts'
import { findScattered } from './find-scattered.ts'
import { createGlyphTest, type GlyphTest } from './glyph-test.ts'
import { createLetterPages, type LetterPages, type LetterPlace, type LetterRange } from './letter-pages.ts'

/** A text that a page shows. */
interface ExpectedText {
  readonly text: string
  /** Whether PDF readers may return its letters mixed with others. */
  readonly isOverlapped: boolean
}

/** A word that the pages do not have. */
interface MissingWord<Expected> {
  readonly word: string
  /** The text that it stands in. */
  readonly text: Expected
}

/** Adjacent words of a text that are searched as one. */
interface Piece<Expected> {
  readonly words: readonly string[]
  readonly letters: string
  readonly text: Expected
  /** Where it was found; undefined before that. */
  readonly place: LetterRange | undefined
}

/**
 * Shortest pieces, in letters, that are searched in each round.
 *
 * Long pieces come first: their letters are then taken, and are not found for a short word that is elsewhere or missing.
 */
const ROUNDS = [64, 32, 16, 8, 4, 2, 1]
/** Number of pages after its neighbors in which a piece is searched first: images may push it that far. */
const PAGES_AHEAD = 3
const START: LetterPlace = { page: 0, at: 0 }

/**
 * List the words of some texts that the pages do not have, in the order of the texts.
 *
 * Each letter of the pages is used once, so a missing word is noticed although the same word is elsewhere. A text is
 * searched between the texts before and after it, first whole, then in halves, down to words; a word that is not found
 * there is searched in other places, and with other text between its letters.
 *
 * @param pages Text of each page.
 * @param limit Number of missing words after which the search ends.
 */
export function findMissingWords<Expected extends ExpectedText>(
  pages: readonly string[],
  texts: readonly Expected[],
  limit: number,
): readonly MissingWord<Expected>[] {
  const letters = createLetterPages(pages.map(comparableText))
  const glyphs = createGlyphTest(pages)
  const missing = new Set<Piece<Expected>>()
  let pieces = texts.flatMap((text) => pieceOf(text.text.split(/\s+/).filter(Boolean), text, glyphs))
  for (const least of ROUNDS) {
    const found = searchInOrder(pieces, { letters, glyphs, least })
    const limits = startsAfter(found, letters.end)
    let before = START
    pieces = found.map((piece, index) => {
      if (piece.place) before = piece.place.end
      const isDue = !piece.place && piece.letters.length >= least && !missing.has(piece)
      if (!isDue || missing.size >= limit) return piece
      const place = searchElsewhere(piece, letters, glyphs, { before, after: limits[index] ?? letters.end })
      if (place) return { ...piece, place }
      missing.add(piece)
      return piece
    })
    if (missing.size >= limit) break
  }
  return pieces.flatMap((piece) =>
    missing.has(piece) ? [{ word: piece.words.join(' '), text: piece.text }] : [],
  )
}

/** Create the piece of some words; none where they have no letters to compare. */
function pieceOf<Expected>(
  words: readonly string[],
  text: Expected,
  glyphs: GlyphTest,
): readonly Piece<Expected>[] {
  const letters = comparableText(words.map(glyphs.shown).join(''))
  return letters === '' ? [] : [{ words, letters, text, place: undefined }]
}

/** Search the pieces that are long enough between their neighbors; search the halves of those that are not found. */
function searchInOrder<Expected>(
  pieces: readonly Piece<Expected>[],
  { letters, glyphs, least }: { letters: LetterPages; glyphs: GlyphTest; least: number },
): readonly Piece<Expected>[] {
  const limits = startsAfter(pieces, letters.end)
  let before = START

  /** Search a piece, and its halves. */
  function search(piece: Piece<Expected>, limit: LetterPlace): readonly Piece<Expected>[] {
    if (piece.letters.length < least) return [piece]
    const ahead = { page: before.page + PAGES_AHEAD, at: 0 }
    const place = letters.take(piece.letters, before, isBefore(ahead, limit) ? ahead : limit)
    if (place) before = place.end
    if (place || piece.words.length === 1) return [{ ...piece, place }]
    const half = Math.ceil(piece.words.length / 2)
    const halves = [piece.words.slice(0, half), piece.words.slice(half)]
    return halves.flatMap((words) =>
      pieceOf(words, piece.text, glyphs).flatMap((other) => search(other, limit)),
    )
  }
  return pieces.flatMap((piece, index) => {
    if (!piece.place) return search(piece, limits[index] ?? letters.end)
    before = piece.place.end
    return [piece]
  })
}

/** Search a word in other places than between its neighbors, and with other text between its letters. */
function searchElsewhere<Expected extends ExpectedText>(
  { words, letters: word, text }: Piece<Expected>,
  letters: LetterPages,
  glyphs: GlyphTest,
  { before, after }: { readonly before: LetterPlace; readonly after: LetterPlace },
): LetterRange | undefined {
  const first = { page: before.page - 1, at: 0 }
  const last = { page: Math.min(after.page, before.page + PAGES_AHEAD) + 2, at: 0 }
  const near = letters.take(word, first, last)
  if (near) return near
  const isMixed = text.isOverlapped || words.some((one) => glyphs.shown(one) !== one)
  const scattered = findScattered(word, letters.free(first, last), isMixed)
  if (!scattered) return letters.take(word, START, letters.end)
  letters.takeAll(scattered)
  // The place for the next words does not change: scattered letters may belong to another word.
  return { start: before, end: before }
}

/** Return for each piece where the next found piece starts. */
function startsAfter(pieces: readonly Piece<unknown>[], end: LetterPlace): readonly LetterPlace[] {
  const starts: LetterPlace[] = []
  let next = end
  for (let index = pieces.length - 1; index >= 0; index--) {
    starts[index] = next
    next = pieces[index]?.place?.start ?? next
  }
  return starts
}

/** Whether a place comes before another one. */
function isBefore(one: LetterPlace, other: LetterPlace): boolean {
  return one.page < other.page || (one.page === other.page && one.at < other.at)
}
