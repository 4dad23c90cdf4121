import { expect, inject, test } from 'vitest'
import type { TemplateFile } from '../../src/model/site-file.ts'
import { createMeasurePages } from '../../src/render/measure-page.ts'
import { readPackageFile } from '../../src/site/read/package-files.ts'
import { readTemplates } from '../../src/site/read/read-templates.ts'
import { chapter, deck, linkedCourse, slide } from './fixture.ts'

const DECK = deck('cours', 'Cours', [chapter('Un', [slide('Secret', '<h2>Secret</h2>')])])
const COURSE = linkedCourse([DECK])

/** Render the page without slides, with some templates replaced as a project does. */
async function shell(overrides: Readonly<Record<string, string>> = {}): Promise<string> {
  const own = Object.entries(overrides).map(([name, text]): [string, TemplateFile] => [
    name,
    { path: `templates/${name}`, text, override: true },
  ])
  const templates = new Map([...(await readTemplates(inject('scratch'), [])), ...own])
  return createMeasurePages({ templates, readPackageFile }).shell(DECK, COURSE)
}

test('the page without slides does not change with the slides', async () => {
  expect(await shell()).not.toContain('Secret')
})

test.each([
  ['theme/content.css', 'h2 { font-size: 90px }'],
  ['theme/maths.css', '.katex { font-size: 90px }'],
  ['deck.html', '{% for column in columns %}{{ column.slides[0].html | raw }}{% endfor %}'],
  ['partials/mine.html', '<p>before each slide</p>'],
])('a project that changes %s changes it', async (name, text) => {
  expect(await shell({ [name]: text })).not.toBe(await shell())
})
