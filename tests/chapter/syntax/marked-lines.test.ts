import { expect, test } from 'vitest'
import { takeLineMarks } from '../../../src/chapter/syntax/marked-lines.ts'
import { compiled, seen } from '../compiled.ts'

test('comments of Docusaurus mark the next line, or those between them', () => {
  const code = 'a\n// highlight-next-line\nb\nc\n# highlight-start\nd\ne\n# highlight-end\nf'
  expect(takeLineMarks(code)).toEqual({ value: 'a\nb\nc\nd\ne\nf', lines: [2, 4, 5] })
})

test('comments of VitePress mark their own line, and as many as they say', () => {
  expect(takeLineMarks('a // [!code ++]\nb\nc # [!code highlight:2]\nd')).toEqual({
    value: 'a\nb\nc\nd',
    lines: [1, 3, 4],
  })
})

test('other comments stay', () => {
  expect(takeLineMarks('// highlight-colors\nlet a // [!code]\n')).toBeUndefined()
})

test('the marks of a fence are not shown, and nothing is reported', () => {
  const chapter = compiled('```js\n// highlight-next-line\nlet image\nlet layer // [!code --]\n```\n')
  expect(seen(chapter.handout)).not.toMatch(/highlight-next|!code/)
  expect(seen(chapter.handout)).toContain('let layer')
  expect(chapter.messages).toEqual([])
})
