import { describe, expect, test } from 'vitest'
import { type Built, built } from '../../built.ts'

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'
const FILES = {
  'content/a/pic.svg': SVG,
  'content/a/two words.svg': SVG.replace('40', '80'),
  'content/a/run.webm': 'film',
  'content/a/say.mp3': 'sound',
  'content/a/sheet.pdf': '%PDF-1.4',
  'static/demo/index.html': '<p>demo</p>',
}

/** Build a chapter with some files beside it; returns its deck and handout. */
async function pages(text: string): Promise<Built & { readonly deck: string; readonly handout: string }> {
  const site = await built({ ...FILES, 'content/a/c.md': `# C\n\n${text}\n` })
  return { ...site, deck: await site.read('a/index.html'), handout: await site.read('a/handout.html') }
}

describe('films, sounds and documents in image syntax', () => {
  test.each([
    [
      '![A run](run.webm){width=300}',
      /<video width="300" controls preload="metadata" aria-label="A run" src="\.\.\/assets\/run-\w+\.webm"><\/video>|<video [^>]*src="\.\.\/assets\/run-\w+\.webm"[^>]*>/,
    ],
    ['![](run.webm)', /<video [^>]*aria-label="run.webm"/],
    ['![Hello](say.mp3)', /<audio [^>]*src="\.\.\/assets\/say-\w+\.mp3"[^>]*><\/audio>/],
    ['![The sheet](sheet.pdf)', /<a href="\.\.\/assets\/sheet-\w+\.pdf">The sheet<\/a>/],
    ['![](sheet.pdf)', /<a href="\.\.\/assets\/sheet-\w+\.pdf">sheet.pdf<\/a>/],
    ['<img src="run.webm" alt="A run">', /<video [^>]*aria-label="A run"/],
  ])('%s', async (text, expected) => {
    const { deck, handout, problems } = await pages(text)
    expect(problems).toEqual([])
    expect(deck).toMatch(expected)
    expect(handout).toMatch(expected)
  })

  test('a film with a title is a figure', async () => {
    const { deck } = await pages('![A run](run.webm "How it runs")')
    expect(deck).toMatch(/<figure><video [^>]*><\/video><figcaption>How it runs<\/figcaption><\/figure>/)
  })

  test('a missing film is an error, with its text in its place', async () => {
    const { deck, problems } = await pages('![A walk](walk.mp4)')
    expect(problems).toEqual(['content/a/c.md:3:1 image-missing'])
    expect(deck).toMatch(/image-missing[^>]*>A walk</)
  })

  test('the page of a film is a link, with a warning', async () => {
    const { handout, problems } = await pages('![Talk](https://www.youtube.com/watch?v=x)')
    expect(problems).toEqual(['content/a/c.md:3:1 image-remote'])
    expect(handout).toContain('<a href="https://www.youtube.com/watch?v=x">Talk</a>')
  })
})

describe('addresses that reveal.js loads late', () => {
  test.each([
    ['<img data-src="pic.svg" alt="P">', /<img [^>]*src="\.\.\/assets\/pic-\w+\.svg"/],
    ['<video controls><source data-src="run.webm"></video>', /<source src="\.\.\/assets\/run-\w+\.webm">/],
    ['<video data-src="run.webm" controls></video>', /<video [^>]*src="\.\.\/assets\/run-\w+\.webm"/],
    ['<iframe data-src="/demo/index.html"></iframe>', /<iframe [^>]*src="\.\.\/demo\/index\.html"/],
    ['<iframe data-src="https://example.org/"></iframe>', /<iframe [^>]*src="https:\/\/example\.org\/"/],
  ])('%s', async (text, expected) => {
    const { deck, handout, problems } = await pages(text)
    expect(problems).toEqual([])
    expect(deck).toMatch(expected)
    expect(handout).toMatch(expected)
    expect(deck + handout).not.toContain('data-src=')
  })
})

describe('addresses in other places', () => {
  test.each([
    ['<object data="pic.svg"></object>', /<object data="\.\.\/assets\/pic-\w+\.svg">/],
    [
      '<div style="background-image: url(\'two words.svg\')">x</div>',
      /url\(\.\.\/assets\/two-words-\w+\.svg\)/,
    ],
    [
      '<div style="background: url(pic.svg) no-repeat">x</div>',
      /url\(\.\.\/assets\/pic-\w+\.svg\) no-repeat/,
    ],
    [
      '<picture><source srcset="pic.svg"><img src="two words.svg" alt="x"></picture>',
      /srcset="\.\.\/assets\/pic-\w+\.svg"/,
    ],
  ])('%s', async (text, expected) => {
    const { deck, handout, problems } = await pages(text)
    expect(problems).toEqual([])
    expect(deck).toMatch(expected)
    expect(handout).toMatch(expected)
  })

  test('of slides', async () => {
    const { deck, problems } = await pages(
      '<!-- .slide: style="background-image: url(pic.svg)" data-background-iframe="/demo/index.html" -->\n\nx',
    )
    expect(problems).toEqual([])
    expect(deck).toMatch(/<section [^>]*style="background-image: url\(\.\.\/assets\/pic-\w+\.svg\)/)
    expect(deck).toMatch(/data-background-iframe="\.\.\/demo\/index\.html"/)
  })

  test('that lead nowhere are reported at their line', async () => {
    const { problems } = await pages(
      '<div style="background: url(no.png)">x</div>\n\n<iframe src="no.html"></iframe>\n\n<object data="no.pdf">y</object>',
    )
    expect(problems).toEqual([
      'content/a/c.md:3:1 image-missing',
      'content/a/c.md:5:1 link-dead',
      'content/a/c.md:7:1 image-missing',
    ])
  })
})
