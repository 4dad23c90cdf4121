import { expect, it } from 'vitest'
import { built } from '../built.ts'

it('short names of emoji in titles of the front matter are emoji, as they are in chapters', async () => {
  const { read } = await built({
    'lutrin.yaml': 'title: "Course :tada: one"\n',
    'content/a/_index.md':
      '---\ntitle: "Deck :rocket: one"\ndescription: "Go :rocket: go at 10:30:45"\n---\n',
    'content/a/01.md': '---\ntitle: "Part :+1: one"\n---\n\n# Part :+1: one\n\nText.\n',
    'content/b/01.md': '# B\n',
  })
  expect(await read('index.html')).toContain('<title>Course 🎉 one')
  expect(await read('index.html')).toContain('Go 🚀 go at 10:30:45')
  const deck = await read('a/index.html')
  expect(deck).toContain('<title>Deck 🚀 one')
  expect(deck).not.toContain(':+1:')
  // The heading is the chapter's title, so no title slide is made.
  expect(deck.match(/<h1[^>]*>Part 👍 one/g)).toHaveLength(1)
})
