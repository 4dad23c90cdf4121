import { expect, test } from 'vitest'
import { built } from '../built.ts'

const CHAPTERS = {
  'content/docker/01-images.md':
    '# Images\n\nLayers\n\n## Old {visibility="hidden"}\n\nSECRET\n\n## Reserve {visibility="uncounted"}\n\nMore\n',
  'content/docker/02-run.md': '# Run\n\nProcesses\n',
}

test('a hidden slide is in no file, and in no number', async () => {
  const { site, read } = await built(CHAPTERS)
  for (const path of site) {
    if (/\.(?:html|json|js)$/.test(path)) expect(await read(path), path).not.toContain('SECRET')
  }
})

test('a slide that does not count is listed, and left out of the numbers', async () => {
  const { read } = await built(CHAPTERS)
  const [deck] = JSON.parse(await read('course.json')).decks
  // The cover, the title and text of two chapters.
  expect(deck.slides).toBe(3)
  expect(deck.chapters[0].slides.map((slide: object) => 'uncounted' in slide)).toEqual([false, true])
  expect((await read('index.html')).replace(/\s+/g, ' ')).toContain('3 slides')
})
