import { expect, test } from 'vitest'
import { wrongPageNumbers } from '../../../src/chromium/pdf/check-page-numbers.ts'
import { comparableText } from '../../../src/chromium/pdf/comparable-text.ts'

/** Check contents against the text of a PDF, and return the titles whose page number is wrong. */
function wrong(contents: Readonly<Record<string, number>>, text: string): readonly string[] {
  const entries = Object.keys(contents).map((title) => ({ title, id: title, children: [] }))
  return wrongPageNumbers(entries, new Map(Object.entries(contents)), comparableText(text)).map(
    ({ title }) => title,
  )
}

const CONTENTS = { Images: 3, 日本語: 16, Réseau: 17, العربية: 18, '2024, bilan': 19 }

test('accepts the page number after each title, in every writing system that the PDF shows', () => {
  expect(wrong(CONTENTS, 'Images 3 日本語 16 Réseau 17 العربية 18 2024, bilan 19')).toEqual([])
})

test.each(Object.keys(CONTENTS))('reports the wrong page number of %s', (title) => {
  const text = 'Images 3 日本語 16 Réseau 17 العربية 18 2024, bilan 19'
  expect(wrong({ ...CONTENTS, [title]: 5 }, text)).toContain(title)
})

test('does not compare a title whose letters have no glyph, and still compares the titles around it', () => {
  const text = 'Images 3 \0\0\0 16 Réseau 17 \0 18 2024, bilan 19'
  expect(wrong(CONTENTS, text)).toEqual([])
  expect(wrong({ ...CONTENTS, 日本語: 5, العربية: 5 }, text)).not.toContain('日本語')
  expect(wrong({ ...CONTENTS, Images: 4 }, text)).toEqual(['Images'])
  expect(wrong({ ...CONTENTS, Réseau: 18 }, text)).toEqual(['Réseau'])
})

test('compares the part of a title that has glyphs', () => {
  expect(wrong({ 'Le 日本語 facile': 7 }, 'Le \0\0\0 facile 7')).toEqual([])
  expect(wrong({ 'Le 日本語 facile': 8 }, 'Le \0\0\0 facile 7')).toEqual(['Le 日本語 facile'])
})

test('reports a title without a page number, whether or not it has glyphs', () => {
  const entry = { title: '日本語', id: 'a', children: [] }
  expect(wrongPageNumbers([entry], new Map(), '')).toEqual([entry])
})
