import { decodePDFRawStream, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'

/**
 * Characters that share a glyph with a more common character in some fonts, for which Chromium then writes the rarer one:
 * in Source Serif the apostrophe of `l’été` became the letter ʼ, so that a search for the word found nothing.
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['ʻ', '‘'],
  ['ʼ', '’'],
])

/**
 * Correct characters that Chromium confused, so that readers find, copy and hear those of the page.
 *
 * @param text All text of the page; a rare character that it really has is not changed.
 */
export function correctLookalikes(pdf: PDFDocument, text: string): void {
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

/** Return a character in the form that it has in a map from glyphs to text (`ToUnicode`). */
function hex(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
}
