import {
  type PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { ContentsEntry } from '../../model/printed-page.ts'
import { destinations } from './pdf-destinations.ts'

/** Write the entries of the contents as the outline of a PDF; an entry without a destination leads where its parent does. */
export function writeOutline(pdf: PDFDocument, contents: readonly ContentsEntry[]): void {
  const { context } = pdf
  const places = new Map(destinations(pdf))
  const start = context.obj([pdf.getPage(0).ref, 'Fit'])
  const root = context.nextRef()

  /** Write the entries of one level and of the levels below it, and return their common parent. */
  function write(entries: readonly ContentsEntry[], parent: PDFRef, above: PDFArray): PDFDict {
    const refs = entries.map(() => context.nextRef())
    for (const [n, { title, id, children }] of entries.entries()) {
      const place = places.get(id) ?? above
      const below = write(children, refs[n] as PDFRef, place)
      below.set(PDFName.of('Title'), PDFHexString.fromText(title))
      below.set(PDFName.of('Parent'), parent)
      below.set(PDFName.of('Dest'), place)
      const previous = refs[n - 1]
      const next = refs[n + 1]
      if (previous) below.set(PDFName.of('Prev'), previous)
      if (next) below.set(PDFName.of('Next'), next)
      context.assign(refs[n] as PDFRef, below)
    }
    const [first, last] = [refs[0], refs.at(-1)]
    // A negative count means that the entries are folded at first (ISO 32000-1, 12.3.3).
    return first && last ? context.obj({ First: first, Last: last, Count: -entries.length }) : context.obj({})
  }
  const outlines = write(contents, root, start)
  outlines.set(PDFName.of('Type'), PDFName.of('Outlines'))
  outlines.set(PDFName.of('Count'), context.obj(contents.length))
  context.assign(root, outlines)
  pdf.catalog.set(PDFName.of('Outlines'), root)
}
