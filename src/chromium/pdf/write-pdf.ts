import { createHash } from 'node:crypto'
import {
  type PDFContext,
  PDFCrossRefStream,
  PDFHeader,
  PDFHexString,
  type PDFObject,
  PDFObjectStream,
  PDFRef,
  PDFStream,
  PDFTrailer,
} from '@cantoo/pdf-lib'

/** Objects in one compressed stream: more objects compress better, but a reader unpacks more to show a page. */
const OBJECTS_PER_STREAM = 200

/**
 * Write a PDF with compressed objects (PDF 1.5), and an identifier that depends on its content alone.
 *
 * pdf-lib's own writer searches its whole table for each object: six seconds for the 40,000 objects of 400 tagged pages,
 * of which this one takes a tenth.
 */
export function writePdf(context: PDFContext): Uint8Array {
  const parts: Uint8Array[] = []
  // Object 0 is always the head of the list of free objects.
  const entries: Parameters<typeof PDFCrossRefStream.of>[1] = [
    { type: 0, ref: PDFRef.of(0, 65535), nextFreeObjectNumber: 0 },
  ]
  const hash = createHash('sha256')
  let size = 0
  const append = (...chunks: readonly Uint8Array[]): void => {
    for (const chunk of chunks) {
      parts.push(chunk)
      hash.update(chunk)
      size += chunk.length
    }
  }
  const appendObject = (ref: PDFRef, object: PDFObject): void => {
    entries.push({ type: 1, ref, offset: size })
    append(latin1(`${ref.objectNumber} ${ref.generationNumber} obj\n`), bytesOf(object), latin1('\nendobj\n'))
  }

  append(bytesOf(PDFHeader.forVersion(1, 7)), latin1('\n'))
  const packable: [PDFRef, PDFObject][] = []
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream || ref.generationNumber !== 0) appendObject(ref, object)
    else packable.push([ref, object])
  }
  for (let start = 0; start < packable.length; start += OBJECTS_PER_STREAM) {
    const objects = packable.slice(start, start + OBJECTS_PER_STREAM)
    const objectStreamRef = context.nextRef()
    for (const [index, [ref]] of objects.entries()) entries.push({ type: 2, ref, objectStreamRef, index })
    appendObject(objectStreamRef, PDFObjectStream.withContextAndObjects(context, objects))
  }

  const tableRef = context.nextRef()
  const tableOffset = size
  entries.push({ type: 1, ref: tableRef, offset: tableOffset })
  const id = PDFHexString.of(hash.copy().digest('hex').slice(0, 32))
  const { Root, Info } = context.trailerInfo
  const table = context.obj({ Type: 'XRef', Size: context.largestObjectNumber + 1, Root, Info, ID: [id, id] })
  entries.sort((a, b) => a.ref.objectNumber - b.ref.objectNumber)
  append(
    latin1(`${tableRef.objectNumber} 0 obj\n`),
    bytesOf(PDFCrossRefStream.of(table, entries)),
    latin1('\nendobj\n'),
    bytesOf(PDFTrailer.forLastCrossRefSectionOffset(tableOffset)),
  )
  return Buffer.concat(parts)
}

/** Serialize an object of pdf-lib. */
function bytesOf(object: Pick<PDFObject, 'sizeInBytes' | 'copyBytesInto'>): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes())
  object.copyBytesInto(bytes, 0)
  return bytes
}

/** Encode the ASCII text between objects. */
function latin1(text: string): Uint8Array {
  return Buffer.from(text, 'latin1')
}
