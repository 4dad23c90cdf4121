import { comparableText } from './comparable-text.ts'

/** Letters of a formula are set above and below each other, and PDF readers return them in many orders. */
const FORMULA = /\p{Sm}/u

/** A word that was not found in its place. */
interface NotFound {
  readonly word: string
  readonly text: { readonly isOverlapped: boolean }
}

/**
 * List the words that are certainly missing, of those that were not found in their places.
 *
 * A word is not where the whole document holds its letters at least as often as the page shows them: texts that overlap,
 * and formulas, come out of a PDF in another order. A message that may be false is not reported.
 *
 * @param pages Text of each page of the PDF.
 * @param texts Texts that the page shows.
 */
export function surelyMissing<Word extends NotFound>(
  words: readonly Word[],
  pages: readonly string[],
  texts: readonly string[],
): readonly Word[] {
  const found = lettersOf(pages)
  const expected = lettersOf(texts)
  const missing = new Set<Word>()
  const foundWords = wordsOf(pages)
  const expectedWords = wordsOf(texts)
  const candidates = words.filter(({ word }) => !FORMULA.test(word))
  for (const word of candidates) {
    const letters = lettersOf([word.word])
    // Neighbors may hold the letters of a word by chance, `types MDX` those of `ESM`, and lines part a word.
    const isRarer =
      count(found, letters) < count(expected, letters) &&
      count(foundWords, letters) < count(expectedWords, letters)
    if (!word.text.isOverlapped && isRarer) missing.add(word)
  }
  for (const word of candidates) {
    if (!word.text.isOverlapped) continue
    // Letters of words that are missing are rarer because of these.
    const others = lettersOf(Array.from(missing, (other) => other.word))
    const isRarer = (letter: string): boolean =>
      count(found, letter) < count(expected, letter) - count(others, letter)
    // Overlapping texts come out letter by letter.
    if ([...lettersOf([word.word])].some(isRarer)) missing.add(word)
  }
  return words.filter((word) => missing.has(word))
}

/** Return the letters of texts that are compared. */
function lettersOf(texts: readonly string[]): string {
  return texts.map(comparableText).join('')
}

/** Return the words of texts, in the letters that are compared, with spaces between them. */
function wordsOf(texts: readonly string[]): string {
  return texts.flatMap((text) => text.split(/\s+/).map(comparableText)).join(' ')
}

/** Count how often letters occur in a text; of overlapping occurrences, the first. */
function count(text: string, letters: string): number {
  return letters === '' ? 0 : text.split(letters).length - 1
}
