import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib'

/** Name that Chromium gives to an element of a tagged document: a counter, which may skip numbers. */
const NAME = /^node\d{8}$/

/**
 * Renumber the elements of a tagged PDF from 1, in their order.
 *
 * Chromium skips numbers for boxes that are not in the document, and not the same numbers each time.
 */
export function renumberElements(pdf: PDFDocument): void {
  const places: { readonly name: string; readonly replace: (value: PDFString) => void }[] = []
  /** Collect the names in a value, at any depth. */
  const collect = (value: PDFObject, replace: (other: PDFString) => void): void => {
    if (value instanceof PDFString) {
      const name = value.asString()
      if (NAME.test(name)) places.push({ name, replace })
    } else if (value instanceof PDFArray) {
      for (const [index, inner] of value.asArray().entries())
        collect(inner, (other) => value.set(index, other))
    } else if (value instanceof PDFDict) {
      for (const [key, inner] of value.entries()) collect(inner, (other) => value.set(key, other))
    }
  }
  for (const [ref, object] of pdf.context.enumerateIndirectObjects())
    collect(object, (other) => pdf.context.assign(ref, other))
  const names = [...new Set(places.map(({ name }) => name))].sort()
  const numbers = new Map(
    names.map((name, n) => [name, PDFString.of(`node${String(n + 1).padStart(8, '0')}`)]),
  )
  for (const { name, replace } of places) {
    const other = numbers.get(name)
    if (other) replace(other)
  }
}
