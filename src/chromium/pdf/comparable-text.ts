/** A digit or sign in a box (`1️⃣`): an emoji, whose glyph PDF readers may return as no character at all. */
const KEYCAP = /[\d#*]\uFE0F?\u20E3/gu

/**
 * Return the letters and digits of a text in one case and one normal form, so that texts can be compared although white
 * space, hyphens and punctuation differ on paper.
 *
 * Alef is left out: Arabic joins lam and alef into one glyph, whose letters PDF readers return in either order.
 */
export function comparableText(text: string): string {
  return (
    text
      .replace(KEYCAP, '')
      .normalize('NFKD')
      // Both, because `text-transform` may have made `SS` of `ß`.
      .toUpperCase()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+|\u0627/gu, '')
      .replace(LOOKALIKE, (letter) => LATIN[letter] ?? letter)
  )
}

/**
 * Letters that share a glyph with a Latin letter in some fonts: the text of the PDF then has one for the other.
 *
 * Only lower case, though some are alike in upper case alone: text may be shown in capitals.
 */
const LATIN: Readonly<Record<string, string>> = {
  // Greek.
  α: 'a',
  β: 'b',
  ε: 'e',
  ζ: 'z',
  η: 'h',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'n',
  ο: 'o',
  ρ: 'p',
  ς: 'σ',
  τ: 't',
  υ: 'y',
  χ: 'x',
  // Cyrillic.
  а: 'a',
  в: 'b',
  е: 'e',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  і: 'i',
  ј: 'j',
}
const LOOKALIKE = new RegExp(`[${Object.keys(LATIN).join('')}]`, 'gu')
