import { expect, it } from 'vitest'
import { surelyMissing } from '../../../src/chromium/pdf/surely-missing.ts'

/** Return which of some words are missing from a page for sure. */
function missing(
  words: readonly string[],
  page: string,
  text: string,
  isOverlapped = false,
): readonly string[] {
  const candidates = words.map((word) => ({ word, text: { isOverlapped } }))
  return surelyMissing(candidates, [page], [text]).map(({ word }) => word)
}

it('reports a word that the page has less often than the text', () => {
  expect(missing(['two'], 'one three two', 'one two three two')).toEqual(['two'])
})

it('reports no word of a page in another order, where neighbors have its letters by chance', () => {
  // The text has the letters of `ESM` twice: in itself, and where `types` meets `MDX`.
  expect(missing(['ESM'], 'MDX ESM other types', 'types MDX ESM other')).toEqual([])
})

it('reports no word that a line parts', () => {
  expect(missing(['longword'], 'a long\nword', 'a longword')).toEqual([])
})

it('does not report other overlapping words because of one that is missing', () => {
  const candidates = [
    { word: 'gone', text: { isOverlapped: false } },
    { word: 'one', text: { isOverlapped: true } },
  ]
  expect(surelyMissing(candidates, ['n o e'], ['gone one']).map(({ word }) => word)).toEqual(['gone'])
})
