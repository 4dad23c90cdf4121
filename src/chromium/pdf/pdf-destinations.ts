import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/** Find the page number, from 1, of each named destination of a PDF. */
export function pagesOfDestinations(pdf: PDFDocument): ReadonlyMap<string, number> {
  const numbers = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]))
  const pages = new Map<string, number>()
  for (const [name, destination] of destinations(pdf)) {
    const page = destination.get(0)
    const number = page instanceof PDFRef ? numbers.get(page) : undefined
    if (number !== undefined) pages.set(name, number)
  }
  return pages
}

/** Return the id that a destination is named after: Chromium takes the name from links, which may be encoded. */
export function idOf(name: PDFName): string {
  const text = name.decodeText()
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** List the named destinations by their ids. Chromium writes them into the PDF's catalog, not into a name tree. */
export function destinations(pdf: PDFDocument): readonly (readonly [string, PDFArray])[] {
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
  return (named?.entries() ?? []).flatMap(([name]) => {
    const value = named?.lookup(name)
    return value instanceof PDFArray ? [[idOf(name), value] as const] : []
  })
}
