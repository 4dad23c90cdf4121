import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib'
import { digest } from '../../cache/digest.ts'

/** Keep one of pictures that are the same byte for byte: Chromium writes one for each time that it draws it anew. */
export function shareStreams(pdf: PDFDocument): void {
  const first = new Map<string, PDFRef>()
  const same = new Map<PDFRef, PDFRef>()
  const image = PDFName.of('Image')
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Subtype')) !== image) continue
    const key = digest(object.dict.toString(), object.contents)
    const known = first.get(key)
    if (known) same.set(ref, known)
    else first.set(key, ref)
  }
  if (same.size === 0) return
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict || object instanceof PDFArray) replace(object, same)
    else if (object instanceof PDFRawStream) replace(object.dict, same)
  }
  for (const ref of same.keys()) pdf.context.delete(ref)
}

/** Lead what an object refers to, however deep, to the one that is kept. */
function replace(object: PDFDict | PDFArray, same: ReadonlyMap<PDFRef, PDFRef>): void {
  const entries = object instanceof PDFDict ? object.entries() : [...object.asArray().entries()]
  for (const [key, value] of entries) {
    if (value instanceof PDFDict || value instanceof PDFArray) replace(value, same)
    const kept = value instanceof PDFRef ? same.get(value) : undefined
    if (kept) object.set(key as never, kept)
  }
}
