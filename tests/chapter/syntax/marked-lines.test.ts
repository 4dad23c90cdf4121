import { expect, test } from 'vitest'
import { takeLineMarks } from '../../../src/chapter/syntax/marked-lines.ts'
import { compiled, seen } from '../compiled.ts'

test('comments of Docusaurus mark the next line, or those between them', () => {
  const code = 'a\n// highlight-next-line\nb\nc\n# highlight-start\nd\ne\n# highlight-end\nf'
  expect(takeLineMarks(code)).toEqual({ value: 'a\nb\nc\nd\ne\nf', lines: [2, 4, 5], kinds: {} })
})

test('comments of VitePress mark their own line, and as many as they say', () => {
  expect(takeLineMarks('a // [!code ++]\nb\nc # [!code highlight:2]\nd')).toEqual({
    value: 'a\nb\nc\nd',
    lines: [1, 3, 4],
    kinds: { 1: 'added' },
  })
})

test.each([
  '// [!code ++]',
  '# [!code ++]',
  '-- [!code ++]',
  '/* [!code ++] */',
  '<!-- [!code ++] -->',
  '; [!code ++]',
  '% [!code ++]',
  '{/* [!code ++] */}',
])('`%s` is read at the end of a line, and alone before it', (comment) => {
  const expected = { value: 'a\nb', lines: [2], kinds: { 2: 'added' } }
  expect(takeLineMarks(`a\nb ${comment}`)).toEqual(expected)
  expect(takeLineMarks(`a\n${comment}\nb`)).toEqual(expected)
})

test('several comments on one line all act', () => {
  expect(takeLineMarks('a // [!code --] // [!code focus]\nb // highlight-line')).toEqual({
    value: 'a\nb',
    lines: [1, 2],
    kinds: { 1: 'removed' },
  })
})

test('a page about such comments keeps them', () => {
  expect(takeLineMarks('```js\nlet a // [!code ++]\n```', 'md')).toBeUndefined()
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

test('added and removed lines have a class of their own, on slides and in the handout', () => {
  const { slides, handout } = compiled(
    '## Code\n\n```js\nlet a // [!code --]\nlet b // [!code ++:2]\nlet c\n```\n',
  )
  for (const html of [slides.at(-1)?.html ?? '', handout]) {
    expect(html.match(/class="line marked (\w+)"/g)).toEqual([
      'class="line marked removed"',
      'class="line marked added"',
      'class="line marked added"',
    ])
  }
})
