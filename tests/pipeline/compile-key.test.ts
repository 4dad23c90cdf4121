import { expect, test } from 'vitest'
import type { ChapterInput } from '../../src/chapter/chapter-input.ts'
import type { References } from '../../src/model/reference-targets.ts'
import { compileKey, isSameLookup, recordLookups } from '../../src/pipeline/compile-key.ts'

const INPUT = {
  path: 'a.md',
  body: '# A',
  values: { n: 1 },
  settings: { math: false },
} as unknown as ChapterInput

test('the compile key changes with the program and with each part of the input', () => {
  const changed = [
    compileKey('tool 2', INPUT),
    compileKey('tool', { ...INPUT, body: '# B' }),
    compileKey('tool', { ...INPUT, edition: 'trainer' }),
    compileKey('tool', { ...INPUT, values: { n: Number.POSITIVE_INFINITY } }),
    compileKey('tool', { ...INPUT, values: { n: null } }),
    compileKey('tool', { ...INPUT, settings: { ...INPUT.settings, math: true } }),
    // What a later version adds to the input counts too.
    compileKey('tool', { ...INPUT, includes: [{ path: 'b.md', text: 'x' }] } as ChapterInput),
  ]
  expect(new Set([...changed, compileKey('tool', INPUT)]).size).toBe(changed.length + 1)
  expect(compileKey('tool', { ...INPUT })).toBe(compileKey('tool', INPUT))
})

test('lookups are the same as long as every reference leads to the same target', () => {
  const references: References = {
    image: (ref) => ({ kind: 'missing', nearest: [ref] }),
    link: () => ({ kind: 'outside' }),
  }
  const recorded = recordLookups(references)
  recorded.references.image('a.png')
  recorded.references.image('a.png')
  recorded.references.link('a.png')
  const lookups = recorded.lookups()
  expect(lookups).toHaveLength(2)
  expect(isSameLookup(lookups, references)).toBe(true)
  expect(isSameLookup(lookups, { ...references, image: () => ({ kind: 'outside' }) })).toBe(false)
  expect(isSameLookup(lookups, { ...references, link: () => ({ kind: 'dead', nearest: [] }) })).toBe(false)
})
