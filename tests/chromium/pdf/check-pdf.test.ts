import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../../src/chromium/browser/locate-browser.ts'
import { checkPdf, type MissingContent } from '../../../src/chromium/pdf/check-pdf.ts'
import type { ContentsEntry, TextBlock } from '../../../src/model/printed-page.ts'

const LONG = Array.from({ length: 400 }, (_, n) => `mot${n} anticonstitutionnellement`).join(' ')
const PAGE = `<!doctype html><html lang="fr"><style>@page { size: A5 } body { hyphens: auto; text-align: justify }</style>
  <p>Images 3</p><p>Réseaux 12</p><p>L’été, « déjà » : un œuf.</p><p>${LONG}</p><p>oui</p><p>oui</p>
  <div style="position: relative; height: 80px; font-size: 24px"><p style="position: absolute; margin: 0">Magnifique construction</p><p style="position: absolute; margin: 0; left: 8px; top: 4px">Parallèle instruction</p></div><p>Signes 13</p><p>🎉 14</p><p>العربية والاتجاه 15</p><p>日本語 16</p><p>🚀🚀🚀🚀 et voilà la fin</p></html>`

let pdfium: PDFiumLibrary
let bytes: Uint8Array
beforeAll(async () => {
  pdfium = await PDFiumLibrary.init()
  const browser = await launchBrowser(await locateBrowser())
  const page = await browser.newPage()
  await page.setContent(PAGE)
  bytes = await page.pdf({ preferCSSPageSize: true })
  await browser.close()
})
afterAll(() => pdfium.destroy())

/** Check the PDF of these tests for some texts, and return what it lacks. */
async function lacks(
  texts: readonly string[],
  isOverlapped = false,
  contents: readonly ContentsEntry[] = [],
  pages: Readonly<Record<string, number>> = {},
): Promise<readonly MissingContent[]> {
  const blocks = texts.map((text): TextBlock => ({ text, source: 'content/a.md:3', isOverlapped }))
  return checkPdf(pdfium, bytes, { blocks, contents, pages: new Map(Object.entries(pages)) })
}

test('finds every word, also across the ends of lines and pages', async () => {
  expect(await lacks(['L’été, « déjà » : un œuf.', LONG, 'oui', 'oui'])).toEqual([])
})

test('finds the last words of a page with emoji', async () => {
  expect(await lacks([LONG, 'oui', 'et voilà la fin'])).toEqual([])
})

test('accepts page numbers after symbols and other writing systems, whatever fonts the machine has', async () => {
  const titles = ['Images', 'Signes', '🎉', 'العربية والاتجاه', '日本語']
  const contents = titles.map((title, n) => ({ title, id: `h${n}`, children: [] }))
  const pages = { h0: 3, h1: 13, h2: 14, h3: 15, h4: 16 }
  expect(await lacks([], false, contents, pages)).toEqual([])
  expect(await lacks(titles.slice(0, 3))).toEqual([])
  const { h4, ...others } = pages
  expect(await lacks([], false, contents, others)).toHaveLength(1)
})

test('reports a missing word with its source', async () => {
  expect(await lacks([LONG.replace('mot250 ', 'mot250 disparu ')])).toEqual([
    { reason: 'the word `disparu` is missing', source: 'content/a.md:3' },
  ])
})

test('reports a repeated text that the PDF has less often', async () => {
  expect(await lacks(['oui', 'oui', 'oui'])).toHaveLength(1)
})

test('finds the words of overlapping texts, and reports a word that is missing', async () => {
  const texts = [LONG, 'oui', 'Magnifique construction', 'Parallèle instruction']
  expect(await lacks(texts)).not.toEqual([])
  expect(await lacks(texts, true)).toEqual([])
  expect(await lacks([LONG, 'Magnifique oubliée'], true)).toHaveLength(1)
})

test('reports a wrong page number in the contents', async () => {
  const entry = (title: string, id: string): ContentsEntry => ({ title, id, children: [] })
  const contents = [{ ...entry('Images', 'a'), children: [entry('Réseaux', 'b')] }]
  expect(await lacks([], false, contents, { a: 3, b: 12 })).toEqual([])
  for (const b of [13, 1])
    expect(await lacks([], false, contents, { a: 3, b })).toEqual([
      { reason: 'the contents give no page, or a wrong one, for `Réseaux`', source: undefined },
    ])
})
