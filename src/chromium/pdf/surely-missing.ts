import { comparableText } from './comparable-text.ts'

/** Letters of a formula are set above and below each other, and PDF readers return them in many orders. */
const FORMULA = /\p{Sm}/u

/**
 * Create the test whether a word that was not found in its place is missing for sure.
 *
 * It is not where the whole document holds its letters at least as often as the page shows them: texts that overlap, and
 * formulas, come out of a PDF in another order. A message that may be false is not given.
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
    // Overlapping texts come out letter by letter.
    return isOverlapped ? [...letters].some(isRarer) : isRarer(letters)
  }
}

/** Return the letters of texts that are compared. */
function lettersOf(texts: readonly string[]): string {
  return texts.map(comparableText).join('')
}

/** Count how often letters stand in a text, overlapping ones once. */
function count(text: string, letters: string): number {
  return letters === '' ? 0 : text.split(letters).length - 1
}
