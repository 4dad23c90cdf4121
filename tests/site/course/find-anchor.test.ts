import { describe, expect, test } from 'vitest'
import { built } from '../../built.ts'

/** Build a chapter with headings and links to them; returns where each link leads, `!` for a dead one. */
async function led(text: string, anchors: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const links = anchors.map((anchor, n) => `[L${n}](<#${anchor}>)`).join(' ')
  const site = await built({ 'content/a/c.md': `# Top\n\n${links}\n\n${text}` })
  const page = await site.read('a/handout.html')
  const deck = await site.read('a/index.html')
  return Object.fromEntries(
    anchors.map((anchor, n) => {
      const [, handout] = new RegExp(`href="#([^"]*)"[^>]*>L${n}<`).exec(page) ?? []
      const [, slide] = new RegExp(`href="#/?([^"]*)"[^>]*>L${n}<`).exec(deck) ?? []
      const column = links.indexOf(`[L${n}]`) + 1
      const dead = site.problems.some((problem) => problem === `content/a/c.md:3:${column} link-anchor`)
      return [anchor, dead ? '!' : handout === slide ? String(handout) : `${handout} ${slide}`]
    }),
  )
}

describe('a heading is found by the anchors of other tools', () => {
  test.each([
    [
      '## D’où vient l’eau ?',
      ['doù-vient-leau-', 'doù-vient-leau', 'd-ou-vient-l-eau', 'dou-vient-leau', 'd-où-vient-l-eau'],
    ],
    ['## Salt & water', ['salt--water', 'salt-water']],
    ['## 3. Boil it', ['3-boil-it', 'boil-it', '_3-boil-it']],
    ['## my_file v1.2', ['my_file-v12', 'my_file-v1.2', 'my-file-v1-2']],
    ['## 🍵 Tea', ['-tea', 'tea']],
    ['## Été', ['%C3%A9t%C3%A9', 'été', 'ete', 'Été']],
    ['## Cup {#mug}', ['mug', 'cup']],
    ['## A `code` and **bold** [link](https://example.org)', ['a-code-and-bold-link']],
  ])('%s', async (heading, anchors) => {
    const found = await led(`${heading}\n\ntext\n`, anchors)
    expect(new Set(Object.values(found))).toEqual(new Set([expect.stringMatching(/^c--/)]))
  })
})

test('the second heading with the same name has a number; names of the author come first', async () => {
  const text = '## Tea\n\nx\n\n## Tea\n\nx\n\n## Milk {#tea-2}\n\nx\n\n## Tea\n\nx\n'
  expect(await led(text, ['tea', 'tea-1', 'tea_1', 'tea-2', 'coffee'])).toEqual({
    tea: 'c--tea',
    'tea-1': 'c--tea-1',
    tea_1: 'c--tea-1',
    'tea-2': 'c--milk',
    coffee: '!',
  })
})

test('anchors in HTML are found, and those in code are not', async () => {
  const text = '## Tea\n\n<a name="old"></a><a id=older></a><span id="in">x</span>\n\n`<b id="no">`\n'
  expect(await led(text, ['old', 'older', 'in', 'no'])).toEqual({
    old: 'old c--tea',
    older: 'older c--tea',
    in: 'in c--tea',
    no: '!',
  })
})

test('addresses of reveal.js lead to slides, by number and by name', async () => {
  const text = '---\n\n## One\n\nx\n\n--\n\n## Below {#deep}\n\nx\n\n---\n\n## Two\n\nNote: x\n'
  expect(await led(text, ['/', '/1', '/1/0', '/1/1', '/2', '/deep', '/two', '/3', '/2/1'])).toEqual({
    '/': 'c--top',
    '/1': 'c--one',
    '/1/0': 'c--one',
    '/1/1': 'c--below',
    '/2': 'c--two',
    '/deep': 'c--below',
    '/two': 'c--two',
    '/3': '!',
    '/2/1': '!',
  })
})

test('a link from another chapter finds them too', async () => {
  const site = await built({
    'content/a/01.md': '# One\n\n[x](02.md#lheure-quest-ce-) [y](02.md#/1)\n',
    'content/a/02.md': "# Two\n\n## L'heure, qu'est-ce ?\n\nx\n",
  })
  expect(site.problems).toEqual([])
  expect((await site.read('a/index.html')).match(/href="#\/02--l-heure[^"]*"/g)).toHaveLength(2)
})
