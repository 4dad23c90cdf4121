import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { digest } from '../../cache/digest.ts'

/** Keep one of several images with the same bytes: Chromium writes an image each time that it is drawn. */
export function shareImages(pdf: PDFDocument): void {
  const known = new Map<string, PDFRef>()
  const kept = new Map<PDFRef, PDFRef>()
  const image = PDFName.of('Image')
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Subtype')) !== image) continue
    const key = digest(object.dict.toString(), object.contents)
    const first = known.get(key)
    if (first) kept.set(ref, first)
    else known.set(key, ref)
  }
  if (kept.size === 0) return
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict || object instanceof PDFArray) replaceRefs(object, kept)
    else if (object instanceof PDFRawStream) replaceRefs(object.dict, kept)
  }
  for (const ref of kept.keys()) pdf.context.delete(ref)
}

/** Replace references to dropped images in an object, at any depth, by references to the kept ones. */
function replaceRefs(object: PDFDict | PDFArray, kept: ReadonlyMap<PDFRef, PDFRef>): void {
  const entries = object instanceof PDFDict ? object.entries() : [...object.asArray().entries()]
  for (const [key, value] of entries) {
    if (value instanceof PDFDict || value instanceof PDFArray) replaceRefs(value, kept)
    const other = value instanceof PDFRef ? kept.get(value) : undefined
    if (!other) continue
    if (object instanceof PDFDict) object.set(key as PDFName, other)
    else object.set(key as number, other)
  }
}
