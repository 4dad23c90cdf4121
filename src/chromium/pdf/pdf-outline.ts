import {
  type PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import type { ContentsEntry } from '../../model/printed-page.ts'
import { destinations } from './pdf-destinations.ts'

/**
 * Say each title of the outline once.
 *
 * Chromium (seen in 147) writes the title of a heading that starts a page twice, `RaftRaft`.
 *
 * @param headings Text of the page's headings, white space collapsed; only their doubles are touched.
 */
export function mendOutline(pdf: PDFDocument, headings: ReadonlySet<string>): void {
  const outlines = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const seen = new Set<PDFDict>()

  /** Walk the entries of one level, and those below each. */
  function walk(first: PDFDict | undefined): void {
    for (let item = first; item && !seen.has(item); item = item.lookupMaybe(PDFName.of('Next'), PDFDict)) {
      seen.add(item)
      const title = item.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)?.decodeText()
      const half = title && halfOf(title)
      if (half && headings.has(half) && !headings.has(title)) {
        item.set(PDFName.of('Title'), PDFHexString.fromText(half))
      }
      walk(item.lookupMaybe(PDFName.of('First'), PDFDict))
    }
  }
  walk(outlines?.lookupMaybe(PDFName.of('First'), PDFDict))
}

/** Find what a text is twice; undefined where it is not. */
function halfOf(text: string): string | undefined {
  const plain = text.replace(/\s+/g, ' ').trim()
  const half = plain.slice(0, plain.length / 2).trim()
  return plain === half + half || plain === `${half} ${half}` ? half : undefined
}

/** Give a PDF the outline that its contents name; an entry whose place is not known leads to the one above it. */
export function writeOutline(pdf: PDFDocument, contents: readonly ContentsEntry[]): void {
  const { context } = pdf
  const places = new Map(destinations(pdf))
  const start = context.obj([pdf.getPage(0).ref, 'Fit'])
  const root = context.nextRef()

  /** Write the entries of one level, and those below each. */
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
    // A negative count is that of entries which are folded until the reader opens them (ISO 32000-1, 12.3.3).
    return first && last ? context.obj({ First: first, Last: last, Count: -entries.length }) : context.obj({})
  }
  const outlines = write(contents, root, start)
  outlines.set(PDFName.of('Type'), PDFName.of('Outlines'))
  outlines.set(PDFName.of('Count'), context.obj(contents.length))
  context.assign(root, outlines)
  pdf.catalog.set(PDFName.of('Outlines'), root)
}
