import { expect, test } from 'vitest'
import { built } from '../../built.ts'

const CHAPTER = { 'content/a/01.md': '# Un\n\ntexte\n' }

test.each([
  ['transition: fad', 'lutrin.yaml:1:13 setting-type'],
  ['lang: french', 'lutrin.yaml:1:7 setting-type'],
  ['pdf:\n  papr: a4', 'lutrin.yaml:2:9 setting-unknown'],
])('%s is reported at its place', async (text, problem) => {
  const { problems } = await built({ ...CHAPTER, 'lutrin.yaml': `${text}\n` })
  expect(problems).toEqual([problem])
})

test.each(['transition: zoom', 'transition: slide-in fade-out', 'transition: slide-left', 'lang: pt-BR'])(
  '%s is right',
  async (text) => {
    const { problems } = await built({ ...CHAPTER, 'lutrin.yaml': `${text}\n` })
    expect(problems).toEqual([])
  },
)

test('a title with a colon is kept as it is meant, and needs quotes', async () => {
  const site = await built({
    'content/a/_index.md': '---\ntitle: Cours : le début\nauthor: Ada\n---\n',
    'content/a/01.md': '---\ntitle: TP : deuxième\n---\n\ntexte\n',
  })
  expect(site.problems).toEqual([
    'content/a/01.md:2:8 front-matter-yaml',
    'content/a/_index.md:2:8 front-matter-yaml',
  ])
  const deck = await site.read('a/index.html')
  expect(deck).toContain('TP : deuxième')
  expect(deck).toContain('Cours : le début')
  expect(deck).toContain('Ada')
})
