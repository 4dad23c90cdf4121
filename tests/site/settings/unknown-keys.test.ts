import { expect, test } from 'vitest'
import { built } from '../../built.ts'

test('an unknown key of lutrin.yaml is an error, with the name that is meant', async () => {
  const { files } = await built({
    'lutrin.yaml': 'lang: fr\nassetroots: [img]\nchapters: []\nmenu: top\nsidebar_position: 2\n',
    'content/cli/x.md': '# X\n',
  })
  const found = files.flatMap(({ messages }) => messages.map((m) => [m.line, m.ruleId, m.note]))
  expect(found).toEqual([
    [2, 'setting-unknown', 'Did you mean `assetRoots`?'],
    [3, 'setting-unknown', '`chapters` belongs into the `_index.md` of a deck.'],
    [4, 'setting-unknown', undefined],
  ])
})

test('a misspelled key in front matter is a warning', async () => {
  const { files } = await built({
    'content/cli/x.md': '---\ntitel: X\nweigth: 3\nTransition: fade\nslide_Level: 2\nmaths: true\n---\n# X\n',
  })
  const found = files.flatMap(({ messages }) => messages.map((m) => `${m.line} ${m.ruleId} ${m.reason}`))
  expect(found.slice(0, 3)).toEqual([
    '2 setting-misspelled Unexpected key `titel`, expected `title`',
    '3 setting-misspelled Unexpected key `weigth`, expected `weight`',
    '4 setting-misspelled Unexpected key `Transition`, expected `transition`',
  ])
  expect(found.at(-1)).toBe('6 setting-misspelled Unexpected key `maths`, expected `math`')
})

test('keys of other tools are not reported', async () => {
  const keys =
    'tags layout class paginate titles authors type name data page lead linkTitle toc menu categories keywords permalink ' +
    'header style size marp headingDivider backgroundColor sidebar_label pagination_next hide_title nav_title ' +
    'has_children parent teaching exercises objectives questions format engine jupyter subtitle institute bibliography ' +
    'abstract css revealOptions separator verticalSeparator slide-level fonts drawings routerMode download info url ' +
    'image images cover draftcode lastmod resources cascade outputs series rights publisher theme_version'
  const matter = keys
    .split(' ')
    .map((key) => `${key}: x`)
    .join('\n')
  const { problems } = await built({ 'content/cli/x.md': `---\n${matter}\n---\n# X\n` })
  expect(problems).toEqual([])
})

test('the place is that of the key, also where its value is below it', async () => {
  const { problems } = await built({
    'lutrin.yaml': 'lang: fr\nassetroots:\n  - img\n',
    'content/cli/x.md': '---\nrevealj:\n  center: true\n---\n# X\n',
    'content/cli/y.md': '+++\ntitel = "Y"\n+++\n# Y\n',
  })
  expect(problems).toEqual([
    'content/cli/x.md:2:1 setting-misspelled',
    'content/cli/y.md:2:9 setting-misspelled',
    'lutrin.yaml:2:1 setting-unknown',
  ])
})
