import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { expect, test } from 'vitest'
import { readPageTexts } from '../../../src/chromium/pdf/read-page-texts.ts'

test('reads the text of each page through functions that @hyzyla/pdfium keeps private', async () => {
  const pdf = await PDFDocument.create()
  for (const text of ['Un', 'Deux']) pdf.addPage().drawText(text)
  const pdfium = await PDFiumLibrary.init()
  try {
    expect(await readPageTexts(pdfium, await pdf.save())).toEqual(['Un', 'Deux'])
  } finally {
    pdfium.destroy()
  }
})

test('the version of @hyzyla/pdfium is exact, because another one may rename what is private', async () => {
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8'))
  expect(dependencies['@hyzyla/pdfium']).toMatch(/^\d+\.\d+\.\d+$/)
})
