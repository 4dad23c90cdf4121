import { comparableText } from './comparable-text.ts'

/** What is known about the glyphs of a PDF. */
export interface GlyphTest {
  /** Return the characters of a word that the PDF may show. */
  readonly shown: (word: string) => string
}

/** Every font has the letters before it: Latin ones. */
const COMMON = 0x250

/**
 * Create a test for characters that have no glyph: without a font for a writing system, its letters are nowhere in the
 * text of the PDF, and cannot be compared.
 *
 * @param pages Text of each page, as PDF readers return it.
 */
export function createGlyphTest(pages: readonly string[]): GlyphTest {
  const characters = new Set(pages.flatMap((page) => [...new Set(page)]))
  const letters = new Set(Array.from(characters, comparableText).join(''))
  const known = new Map<string, boolean>()

  /** Whether the PDF may show a character. */
  function isShown(character: string): boolean {
    if ((character.codePointAt(0) ?? 0) < COMMON || characters.has(character)) return true
    // The comparable text of `①` is a digit, but PDF readers may not return one.
    if (/[\p{No}\p{So}]/u.test(character)) return false
    return [...comparableText(character)].every((letter) => letters.has(letter))
  }
  return {
    shown: (word) =>
      Array.from(word.normalize('NFC'))
        .filter((character) => {
          const isKnown = known.get(character) ?? isShown(character)
          known.set(character, isKnown)
          return isKnown
        })
        .join(''),
  }
}
