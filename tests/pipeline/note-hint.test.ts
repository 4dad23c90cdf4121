import { expect, test } from 'vitest'
import { built } from '../built.ts'

test('the first `:::note` of a course without `:::notes` is named once', async () => {
  const note = '## Un\n\n```md\n:::note\n:::\n```\n\n:::note\nVu\n:::\n'
  const { problems } = await built({ 'content/a/01.md': note, 'content/a/02.md': note })
  expect(problems).toEqual(['content/a/01.md:8:1 note-callout'])
})

test('a course with speaker notes knows the difference', async () => {
  const text = '## Un\n\n:::note\nVu\n:::\n\n::: {.notes}\nSecret\n:::\n'
  expect((await built({ 'content/a/01.md': text })).problems).toEqual([])
})
