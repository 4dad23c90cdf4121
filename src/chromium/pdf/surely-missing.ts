import { comparableText } from './comparable-text.ts'

/** Letters of a formula are set above and below each other, and PDF readers return them in many orders. */
const FORMULA = /\p{Sm}/u

/**
 * Create the test whether a word that was not found in its place is certainly missing.
 *
 * It is not where the whole PDF has its letters at least as often as the page shows them, because PDF readers return
 * overlapping texts and formulas in another order. A message that may be false is not reported.
 *
 * @param pages Text of each page of the PDF.
 * @param texts Texts that the page shows.
 */
export function createMissingTest(
  pages: readonly string[],
  texts: readonly string[],
): (word: string, isOverlapped: boolean) => boolean {
  const found = lettersOf(pages)
  const expected = lettersOf(texts)
  const isRarer = (letters: string): boolean => count(found, letters) < count(expected, letters)
  return (word, isOverlapped) => {
    if (FORMULA.test(word)) return false
    const letters = lettersOf([word])
    // The letters of overlapping texts are mixed, so each letter is counted alone.
    return isOverlapped ? [...letters].some(isRarer) : isRarer(letters)
  }
}

/** Return the letters of texts that are compared. */
function lettersOf(texts: readonly string[]): string {
  return texts.map(comparableText).join('')
}

/** Count how often letters occur in a text; of overlapping occurrences, the first. */
function count(text: string, letters: string): number {
  return letters === '' ? 0 : text.split(letters).length - 1
}
