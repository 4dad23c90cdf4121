/**
 * Return the letters and digits of a text in one case and one normal form, so that texts can be compared although white
 * space, hyphens and punctuation differ on paper.
 *
 * Alef is left out: Arabic joins lam and alef into one glyph, whose letters PDF readers return in either order.
 */
export function comparableText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+|\u0627/gu, '')
}
