import { expect, test } from 'vitest'
import { built } from '../built.ts'

/** A chapter whose only sign of a tool is `Note:` with a text after it. */
const remark =
  '# Files\n\nUn texte.\n\n---\n\n## Ordre\n\n- premier\n\nNote: PHRASE un.\n\n(PAREN deux.)\n\n---\n\n## Fin\n\n- fini\n'
/** The same, with a slide that ends with it. */
const ending =
  '# Files\n\nUn texte.\n\n---\n\n## Ordre\n\n- premier\n\nNote: PHRASE un.\n\n---\n\n## Fin\n\n- fini\n'
const ofReveal = '<!-- .slide: class="x" -->\n\n# Voisin\n\ntexte\n\n---\n\n## Encore\n\ntexte\n'
const ofRemark = 'class: center\n\n# Autre\n\n.red[texte]\n\n---\n\n## Encore\n\n???\n\nnote\n'

/** What a handout shows of the text after `Note:`, and the problems and notices of the course. */
async function seenIn(files: Readonly<Record<string, string>>) {
  const site = await built(files)
  const html = (await Promise.all(site.site.filter((path) => path.endsWith('.html')).map(site.read))).join('')
  return { words: ['PHRASE', 'PAREN'].filter((word) => html.includes(word)), ...site }
}

test('a text after `Note:` is prose where nothing around is of reveal.js', async () => {
  const { words, problems } = await seenIn({ 'content/a/1.md': remark, 'content/a/2.md': '# Plain\n\ntexte' })
  expect(words).toEqual(['PHRASE', 'PAREN'])
  expect(problems).toEqual([])
})

test.each([
  ['a chapter beside it', { 'content/a/2.md': ofReveal }],
  ['a chapter of another folder', { 'content/b/2.md': ofReveal }],
  ['the configuration of reveal-md', { 'content/a/reveal-md.json': '{}' }],
  ['a page that starts reveal.js', { 'content/index.html': '<script>Reveal.initialize()</script>' }],
])('it is a note of the whole slide where %s is of reveal.js', async (_, files) => {
  const { words, problems, notices } = await seenIn({ 'content/a/1.md': ending, ...files })
  expect(words).toEqual([])
  expect(problems).toEqual([])
  expect(notices.join('\n')).toMatch(
    /content\/a\/1\.md: read as reveal, since (?:its neighbors are|reveal\.js is)/,
  )
})

test('it is a note where most slides of the folder end with one', async () => {
  const { words, problems } = await seenIn({
    'content/a/1.md': ending,
    'content/a/2.md': ending,
    'content/a/3.md': ending,
  })
  expect(words).toEqual([])
  expect(problems).toEqual([])
})

test.each([
  ['the folder is of two minds', { 'content/a/1.md': remark, 'content/a/2.md': ofReveal }, ['PAREN']],
  [
    'most of the folder is of another tool',
    {
      'content/a/1.md': ending,
      'content/a/2.md': ofReveal,
      'content/a/3.md': ofRemark,
      'content/a/4.md': ofRemark,
    },
    [],
  ],
  ['a single slide ends with it', { 'content/a/1.md': ending }, []],
])('the paragraph alone is hidden, with a warning, where %s', async (_, files, left) => {
  const { words, problems } = await seenIn(files)
  expect(words).toEqual(left)
  expect(problems).toEqual(['content/a/1.md:11:1 notes-unsure'])
})

test("the author's setting wins", async () => {
  const files = { 'content/a/1.md': `---\ndialect: -reveal\n---\n\n${ending}`, 'content/a/2.md': ofReveal }
  const { words, problems } = await seenIn(files)
  expect(words).toEqual(['PHRASE'])
  expect(problems).toEqual([])
})

test.each([
  ['of one tool is read as its neighbors', [ofRemark, ofRemark], true],
  ['of several tools is read as plain Markdown', [ofRemark, ofRemark, ofReveal], false],
  ['that shows little is read as plain Markdown', [ofRemark, '# A', '# B', '# C'], false],
])('a chapter without signs in a folder %s', async (_, others, isRemark) => {
  const files = Object.fromEntries(others.map((text, n) => [`content/a/${n}.md`, text]))
  const { notices } = await built({ ...files, 'content/a/silent.md': '# Un\n\ntexte\n\n---\n\n# Deux\n' })
  expect(notices.join('\n').includes('silent.md: read as remark, since')).toBe(isRemark)
})
