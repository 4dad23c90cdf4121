import { slug } from 'github-slugger'

/**
 * Make a slug of a text: lower case, dashes, accented letters without their accents.
 *
 * GitHub's algorithm except for the accents, so that an anchor reads the same in a mail, a QR code and a PDF.
 *
 * @returns '' for a text without a letter or digit.
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
