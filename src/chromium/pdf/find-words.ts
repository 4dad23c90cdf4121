import { comparableText } from './comparable-text.ts'

/** How far after the previous text the next one is searched first, in letters: about a page. */
const AHEAD = 4000
/** How many letters of a running head may stand before the rest of a word that a page break parts. */
const HEAD = 400
/** How far apart letters of a word may be where another text overlaps it: one line of that text may be between them. */
const MAX_GAP = 60

/** Return the words of a text that the pages do not have. */
export type WordFinder = (text: string, isOverlapped: boolean) => readonly string[]

/**
 * Create a function that finds texts in pages, in the order in which the page shows them.
 *
 * A text is found after the previous one, or else anywhere, as often as it was asked for. Where another text overlaps it,
 * the letters of a word need not be adjacent.
 *
 * @param pages Comparable text of each page.
 */
export function createWordFinder(pages: readonly string[]): WordFinder {
  const all = pages.join('')
  const counts = new Map<string, number>()
  let cursor = 0

  /** Whether the pages have a piece of text; the cursor moves to its end. */
  function has(piece: string): boolean {
    const near = all.slice(cursor, cursor + AHEAD + piece.length).indexOf(piece)
    if (near >= 0) {
      cursor += near + piece.length
      return true
    }
    const asked = (counts.get(piece) ?? 0) + 1
    counts.set(piece, asked)
    let at = -1
    for (let n = 0; n < asked; n++) {
      at = all.indexOf(piece, at + 1)
      if (at < 0) return false
    }
    return true
  }

  /** Search all words together, then each half of them, because a page may end between them. */
  function missing(words: readonly string[], isOverlapped: boolean): readonly string[] {
    const piece = comparableText(words.join(''))
    if (piece === '' || has(piece)) return []
    if (words.length === 1) {
      if (isParted(piece, pages)) return []
      const near = all.slice(Math.max(0, cursor - AHEAD), cursor + AHEAD)
      return isOverlapped && hasLetters(near, piece) ? [] : words
    }
    const half = Math.ceil(words.length / 2)
    return [...missing(words.slice(0, half), isOverlapped), ...missing(words.slice(half), isOverlapped)]
  }
  return (text, isOverlapped) => missing(text.split(/\s+/).filter(Boolean), isOverlapped)
}

/** Whether a text has the letters of a word in their order, with few other letters between them. */
function hasLetters(text: string, word: string): boolean {
  const [first = '', ...rest] = word
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let at = start
    const hasAll = rest.every((letter) => {
      const next = text.indexOf(letter, at + 1)
      const isNear = next > at && next - at <= MAX_GAP
      at = next
      return isNear
    })
    if (hasAll) return true
  }
  return false
}

/** Whether a word starts at the end of a page and goes on below the running head of the next page. */
function isParted(word: string, pages: readonly string[]): boolean {
  return pages.some((page, n) => {
    const next = pages[n + 1]?.slice(0, HEAD)
    if (next === undefined) return false
    return Array.from(word, (_, cut) => cut).some(
      (cut) =>
        cut > 1 &&
        cut < word.length - 1 &&
        page.includes(word.slice(0, cut), page.length - HEAD) &&
        next.includes(word.slice(cut)),
    )
  })
}
