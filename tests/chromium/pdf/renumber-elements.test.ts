import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { renumberElements } from '../../../src/chromium/pdf/renumber-elements.ts'

/** Create a document with two elements and their index, with the given names. */
async function tagged(first: string, second: string): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  const name = (value: string) => PDFString.of(value)
  pdf.context.register(pdf.context.obj({ ID: name(second), Headers: [name(first)], Title: name('node') }))
  pdf.context.register(pdf.context.obj({ ID: name(first), Names: [[name(first), name(second)]] }))
  return pdf
}

/** List the strings in the objects of a document that are names of elements. */
function texts(pdf: PDFDocument): readonly string[] {
  const found: string[] = []
  const read = (value: unknown): void => {
    if (value instanceof PDFString) found.push(value.asString())
    else if (value instanceof PDFArray) value.asArray().forEach(read)
    else if (value instanceof PDFDict)
      value
        .entries()
        .filter(([key]) => key !== PDFName.of('Producer'))
        .forEach(([, inner]) => void read(inner))
  }
  for (const [, object] of pdf.context.enumerateIndirectObjects()) read(object)
  return found.filter((text) => text.startsWith('node'))
}

test('elements get the same names, whatever numbers the browser skipped', async () => {
  const one = await tagged('node00000007', 'node00000178')
  const other = await tagged('node00000006', 'node00000662')
  renumberElements(one)
  renumberElements(other)
  expect(texts(one)).toEqual(texts(other))
  expect(texts(one)).toEqual([
    'node00000002',
    'node00000001',
    'node',
    'node00000001',
    'node00000001',
    'node00000002',
  ])
})
