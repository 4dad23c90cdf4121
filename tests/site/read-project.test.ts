import { expect, test } from 'vitest'
import { built } from '../built.ts'

test.each(['.', './', 'lessons', '/lessons/'])(
  '`content: %s` is a folder of the project',
  async (content) => {
    const { problems, site, read } = await built({
      'lutrin.yaml': `content: ${content}\n`,
      'README.md': '# For people who write the course\n',
      'lessons/bash/01.md': '# Pipes\n',
      'static/notes.md': '# Served\n',
      'templates/notes.md': '# Templates\n',
      'node_modules/x/readme.md': '# Package\n',
      '.github/x.md': '# Hidden\n',
      'public/.lutrin': '',
      'public/old.md': '# Old\n',
    })
    expect(problems).toEqual([])
    expect(site).toContain('notes.md')
    const model = JSON.parse(await read('course.json'))
    expect(
      model.decks.flatMap((deck: { chapters: { title: string }[] }) =>
        deck.chapters.map(({ title }) => title),
      ),
    ).toEqual(['Pipes'])
  },
)

test('the whole project is never copied as `static`', async () => {
  const { problems, site } = await built({
    'lutrin.yaml': 'static: .\n',
    'content/bash/01.md': '---\ntitle: Pipes\n---\n:::notes\nprivate\n:::\n',
  })
  expect(problems).toEqual(['lutrin.yaml:1:9 setting-type'])
  expect(site.filter((path) => path.endsWith('.md'))).toEqual([])
})
