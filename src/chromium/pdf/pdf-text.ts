import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * Characters that share a glyph with a more usual one in some fonts, where Chromium's PDF writer then names the
 * rarer: in Source Serif the apostrophe of `l’été` came out as the letter ʼ, and a search for the word found nothing.
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['ʻ', '‘'],
  ['ʼ', '’'],
])

/**
 * Let readers find, copy and hear the characters that the page holds.
 *
 * @param text All text of the page; a character that is really in it is left alone.
 */
export function mendText(pdf: PDFDocument, text: string): void {
  const wrong = [...LOOKALIKES].filter(([character]) => !text.includes(character))
  if (wrong.length === 0) return
  for (const [, font] of pdf.context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict)) continue
    const ref = font.get(PDFName.of('ToUnicode'))
    const map = ref instanceof PDFRef ? pdf.context.lookup(ref) : undefined
    if (!(ref instanceof PDFRef) || !(map instanceof PDFRawStream)) continue
    const before = Buffer.from(decodePDFRawStream(map).decode()).toString('latin1')
    let after = before
    for (const [from, to] of wrong) after = after.replaceAll(`<${hex(from)}>`, `<${hex(to)}>`)
    if (after !== before) pdf.context.assign(ref, pdf.context.flateStream(after))
  }
}

/** Write a character as a map from glyphs to text has it. */
function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
