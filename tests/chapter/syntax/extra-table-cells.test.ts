import { expect, test } from 'vitest'
import { compiled, problems, seen } from '../compiled.ts'

const HEAD = '| command | meaning |\n|---|---|\n'

test('a bar in code makes an extra cell, which is shown, and reported where it starts', () => {
  const chapter = compiled(`${HEAD}| \`cat | sort\` | in order |\n| a | b | c |\n`)
  expect(seen(chapter.handout)).toContain('in order')
  expect(problems(chapter)).toEqual(['3:16 syntax-unread'])
  expect(chapter.messages[0]?.reason).toContain('and 1 more row')
})

test('empty cells at the end of a row are not reported', () => {
  expect(problems(compiled(`${HEAD}| one | two | |\n`))).toEqual([])
})
