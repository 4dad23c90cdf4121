import { expect, test } from 'vitest'
import { compiled, seen } from '../compiled.ts'

/** List the ids in a piece of HTML, in order. */
function idsIn(html: string): readonly (string | undefined)[] {
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
}

test('each id is in the handout once, with ids on the author’s containers too', () => {
  const text =
    '::: {#box .x}\n## A\n\nt\n\n## B\n\nu\n:::\n\n---\n\n::: {#first}\ntexte\n:::\n\n---\n\n<div>\n\nlibre\n\n</div>\n'
  const { handout, slides } = compiled(text, { settings: { title: 'T' } })
  const ids = idsIn(handout)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toEqual(expect.arrayContaining(['box', 'first', ...slides.map(({ id }) => id)]))
  expect(slides.flatMap(({ html }) => idsIn(html)).filter((id) => id === 'box')).toHaveLength(1)
})

test('HTML elements that a slide leaves open end with the slide', () => {
  const { handout } = compiled('## A\n\n<div class="x">\n\nun\n\n## B\n\ndeux')
  expect(handout).toMatch(/<div class="x">[\s\S]*un[\s\S]*<\/div>[\s\S]*<h3 id="chapter--b">/)
})

test.each([
  ['reveal', '## A\n\n<div class="x">\n\nun\n\nNote: secret\n\n</div>\n\n---\n\n## B'],
  ['remark', '## A\n\n<div class="x">\n\nun\n\n???\n\nsecret\n\n</div>\n\n---\n\n## B'],
])('notes do not swallow the end tag of the HTML around them: %s', (dialect, text) => {
  const { handout } = compiled(text, { settings: { dialect: [dialect] } })
  expect(handout).toMatch(/<div class="x">\s*<p>un<\/p>\s*<\/div>[\s\S]*<h3 id="chapter--b">/)
  expect(seen(handout)).not.toContain('secret')
})
