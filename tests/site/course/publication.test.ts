import { expect, test } from 'vitest'
import { built } from '../../built.ts'

const VISIBLE = { 'content/deck/seen.md': '# Seen\n' }
const DATE = new Date('2030-06-15T00:00:00Z')

const HIDDEN = [
  'draft: true',
  'draft: yes',
  'draft: "True"',
  'draft: on',
  'draft: 1',
  'Draft: true',
  'draft: oui',
  'published: false',
  'published: "no"',
  'publish: off',
  'unlisted: true',
  'hidden: yes',
  'private: true',
  'visible: false',
  'status: draft',
  'build: {render: never}',
  '_build: {render: false}',
  'publishDate: 2030-06-16',
  'publish_date: 2031-01-01T08:00:00+02:00',
  'published: 2044-02-03',
  'pubDate: some day',
  'expiryDate: 2030-06-15',
  'expiry-date: 2029-12-31',
]
const PUBLIC = [
  'draft: false',
  'draft: no',
  'draft: "off"',
  'draft: 0',
  'draft:',
  'published: true',
  'published: 2020-01-01',
  'publish: yes',
  'unlisted: false',
  'hidden: "false"',
  'status: final',
  'publishDate: 2030-06-15',
  'expiryDate: 2030-06-16',
  'expires: never',
  'date: 2044-01-01',
  'build: {list: never}',
]

/** Build a deck with a page for each of these front matters: the title of a page is its front matter. */
async function deckWith(matters: readonly string[], drafts = false) {
  const pages = matters.map((matter, n) => [
    `content/deck/page-${n}.md`,
    `---\n${matter}\ntitle: '${matter}'\n---\n\nWORDS\n`,
  ])
  const result = await built({ ...VISIBLE, ...Object.fromEntries(pages) }, { drafts, date: DATE })
  const model = JSON.parse(await result.read('course.json'))
  const titles: readonly string[] = model.decks[0].chapters.map(({ title }: { title: string }) => title)
  return { ...result, titles: [...titles].sort() }
}

test('front matter that hides a page', async () => {
  const { titles, unpublished, site, read } = await deckWith(HIDDEN)
  expect(titles).toEqual(['Seen'])
  expect(unpublished).toBe(HIDDEN.length)
  for (const path of site.filter((name) => /\.(?:html|json)$/.test(name)))
    expect(await read(path)).not.toContain('WORDS')
  expect((await deckWith(HIDDEN, true)).titles).toEqual([...HIDDEN, 'Seen'].sort())
})

test('front matter that hides no page', async () => {
  const { titles, unpublished, problems } = await deckWith(PUBLIC)
  expect(titles).toEqual([...PUBLIC, 'Seen'].sort())
  expect(unpublished).toBe(0)
  expect(problems).toEqual([])
})

test('the settings of a folder hide everything below it, also from globs of a curriculum', async () => {
  const { read, unpublished } = await built({
    ...VISIBLE,
    'content/deck/later/_index.md': '---\nhidden: true\n---\n',
    'content/deck/later/more/x.md': '# Below\n',
    'content/day/_index.md': '---\nchapters: ["deck/**", deck/later/more/x.md]\n---\n',
  })
  expect(await read('course.json')).not.toContain('Below')
  expect(unpublished).toBe(1)
})

test('the text of the home page is left out, and nothing else', async () => {
  const { read } = await built({ ...VISIBLE, 'content/_index.md': '---\ndraft: yes\n---\nHOMEWORDS\n' })
  const html = await read('index.html')
  expect(html).not.toContain('HOMEWORDS')
  expect(html).toContain('Seen')
})

test('a link to a chapter that is not published is dead, and says why', async () => {
  const { files } = await built({
    'content/deck/seen.md': '# Seen\n\n[more](page.md), [that](../other/)\n',
    'content/deck/page.md': '---\npublished: false\n---\n# Page\n',
    'content/other/page.md': '---\nunlisted: true\n---\n# Other\n',
  })
  const notes = files.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, note }) => [line, ruleId, note]),
  )
  expect(notes).toEqual([
    [3, 'link-dead', '`content/deck/page.md` is not published, because of `published: false`.'],
    [3, 'link-dead', '`content/other/page.md` is not published, because of `unlisted: true`.'],
  ])
})
