import { slug } from 'github-slugger'

/**
 * Make the part of a URL of a text: lower case, dashes, ASCII letters where there is one for an accented letter.
 *
 * GitHub's algorithm but for the accents, so that an anchor reads the same in a mail, a QR code and a PDF.
 *
 * @returns '' for a text without letter or digit.
 */
export function slugify(text: string): string {
  const plain = text
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'\u00A0\u202F]/g, ' ')
  return slug(plain.trim()).replace(/-{2,}/g, '-').replace(/^-|-$/g, '')
}
