import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/**
 * Remove repeated titles from the outline of a PDF.
 *
 * Chromium (seen in 147) writes the title of a heading that starts a page twice, `RaftRaft`.
 *
 * @param headings Text of the page's headings, white space collapsed; only their repetitions are changed.
 */
export function repairOutline(pdf: PDFDocument, headings: ReadonlySet<string>): void {
  const outlines = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const seen = new Set<PDFDict>()

  /** Walk the entries of one level and of the levels below it. */
  function walk(first: PDFDict | undefined): void {
    for (let item = first; item && !seen.has(item); item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      seen.add(item)
      const title = item.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)?.decodeText()
      const half = title && repeatedHalf(title)
      if (half && headings.has(half) && !headings.has(title)) {
        item.set(PDFName.of('Title'), PDFHexString.fromText(half))
      }
      walk(item.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  walk(outlines?.lookupMaybe(PDFName.of('First'), PDFDict))
}

/** Return the half of a text that consists of two equal halves; undefined for another text. */
function repeatedHalf(text: string): string | undefined {
  const plain = text.replace(/\s+/g, ' ').trim()
  const half = plain.slice(0, plain.length / 2).trim()
  return plain === half + half || plain === `${half} ${half}` ? half : undefined
}
