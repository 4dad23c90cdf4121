import { expect, test } from 'vitest'
import { countOf, dateOf, durationOf, pdfFactsOf } from '../../../src/render/templates/amounts.ts'
import { type Labels, labelsFor } from '../../../src/render/templates/labels.ts'
import { readTemplates } from '../../../src/site/read/read-templates.ts'

const WORDS = '{"minutes":"{m} min","hours":"{h} h","hoursMinutes":"{h} h {m}"}'
const LABELS: Labels = labelsFor(
  'fr',
  new Map([['labels/fr.json', { path: 'fr.json', text: WORDS, override: false }]]),
)

test.each([
  [45, '45 min'],
  [60, '1 h'],
  [65, '1 h 05'],
  [150, '2 h 30'],
])('%i minutes are %j', (minutes, expected) => {
  expect(durationOf(minutes, LABELS)).toBe(expected)
})

test.each([
  ['en', 400, '2\u00a0pages, 1\u00a0KB'],
  ['en', 999_499, '2\u00a0pages, 999\u00a0KB'],
  ['en', 999_500, '2\u00a0pages, 1\u00a0MB'],
  ['fr', 2_340_000, '2\u00a0pages, 2,3\u202fMo'],
])('in %s a PDF of %i bytes is %j', async (lang, size, expected) => {
  const labels = labelsFor(lang, await readTemplates('no-project', []))
  expect(pdfFactsOf({ pages: 2, size }, labels)).toBe(expected)
})

test('French counts zero as one does', () => {
  const noun = { one: '{n} chapitre', other: '{n} chapitres' }
  expect([0, 1, 2].map((count) => countOf(count, noun, LABELS))).toEqual([
    '0 chapitre',
    '1 chapitre',
    '2 chapitres',
  ])
})

test.each([
  ['2026-03-14', 'fr', '14 mars 2026'],
  ['2026-03-14T23:30:00Z', 'en-GB', '14 March 2026'],
  ['2026-03-14', 'not a tag', 'March 14, 2026'],
  ['printemps 2026', 'fr', 'printemps 2026'],
  ['2026-02-31', 'fr', '2026-02-31'],
])('the date %j in %s is %j', (date, lang, expected) => {
  expect(dateOf(date, lang)).toBe(expected)
})
