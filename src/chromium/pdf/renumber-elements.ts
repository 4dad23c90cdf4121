import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib'

/** How Chromium names the elements of a tagged document: by a counter of its own, which may run on in between. */
const NAME = /^node\d{8}$/

/**
 * Number the elements of a tagged PDF from 1 in the order that they have: Chromium leaves numbers out, not the same
 * ones each time, for boxes that are in no document.
 */
export function renumberIds(pdf: PDFDocument): void {
  const places: { readonly name: string; readonly replace: (value: PDFString) => void }[] = []
  /** Look at a value, and at those inside it. */
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
