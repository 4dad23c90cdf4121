import { expect, test } from 'vitest'
import { compiled, problems } from '../compiled.ts'

test('the first of a kind is reported with its place, and how many follow', () => {
  const chapter = compiled(
    '# Layers\n\nSome words\n> - and *one* [[images]] of [[layers]]\n>   and [[volumes]]\n',
  )
  expect(problems(chapter)).toEqual(['4:15 syntax-unread'])
  expect(chapter.messages[0]?.reason).toBe(
    'Unexpected `[[images]]`, which looks like a link to a note (Obsidian and wikis): shown as written (and 2 more in this chapter)',
  )
})

test('a place in a later line of a quote has the right column', () => {
  expect(problems(compiled('> Layers are\n> shared ==always== here\n'))).toEqual(['2:10 syntax-unread'])
})

test('escaped syntax is text', () => {
  expect(problems(compiled('A \\[[note]] and \\==mark== and &#123;% include x %}.\n'))).toEqual([])
})

test('what a plugin has read is not reported', () => {
  expect(
    problems(
      compiled(
        '## Layers {#layers .wide}\n\n[words]{.red} and `code`{.sh}\n\n> [!NOTE]\n> Words[^1].\n\n[^1]: Yes.\n',
      ),
    ),
  ).toEqual([])
})
