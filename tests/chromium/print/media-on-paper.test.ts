import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../../src/chromium/browser/locate-browser.ts'
import { printPages } from '../../../src/chromium/print/print-pages.ts'
import { readPdf } from '../pdf.ts'
import { CODE, deck, job, site } from '../site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await locateBrowser())
})
afterAll(() => browser?.close())

const MEDIA = `<video title="A walk" controls><source src="film.webm">no film</video>
  <audio aria-label="A song" src="https://example.org/song.mp3" controls>no sound</audio>
  <iframe title="A map" src="https://example.org/map"></iframe><iframe data-src="https://example.org/lazy"></iframe>
  <object data="https://example.org/paper.pdf">no object</object><embed src="https://example.org/sheet.pdf"><p>end</p>`

/** Print a page, and return the text of its PDF without white space. */
async function textOf(files: Readonly<Record<string, string | Uint8Array>>, path: string): Promise<string> {
  const read = site({ 'docker/film.webm': 'x', ...files })
  for await (const { pdf, messages } of printPages(browser, [job(path)], { code: CODE, read })) {
    expect(messages.map(({ reason }) => reason)).toEqual([])
    return (await readPdf(pdf?.bytes ?? new Uint8Array())).text.join('').replace(/\s/g, '')
  }
  return ''
}

const EXPECTED = [
  'Awalk',
  'docker/film.webm',
  'Asong',
  'https://example.org/song.mp3',
  'Amap',
  'https://example.org/map',
  'https://example.org/lazy',
  'https://example.org/paper.pdf',
  'https://example.org/sheet.pdf',
  'end',
]

it('shows title and address of films, sounds and embedded pages in a handout', async () => {
  const page = `<!doctype html><html lang="en"><link rel="stylesheet" href="https://example.org/x.css"><body class="book">${MEDIA}</body></html>`
  const text = await textOf({ 'docker/handout.html': page }, 'docker/handout.html')
  for (const part of EXPECTED) expect(text).toContain(part)
})

it('shows title and address of films, sounds and embedded pages on printed slides', async () => {
  const text = await textOf(
    deck(`<section data-source="content/a.md:1">${MEDIA}</section>`),
    'docker/index.html',
  )
  for (const part of EXPECTED) expect(text).toContain(part)
})

it('shows the address of a film or page that is the background of a slide', async () => {
  const slides = `<section data-background-video="film.webm" title="A film"><p>one</p></section>
    <section data-background-iframe="https://example.org/page"><p>two</p></section>`
  const text = await textOf(deck(slides), 'docker/index.html')
  for (const part of ['one', 'Afilm', 'docker/film.webm', 'two', 'https://example.org/page'])
    expect(text).toContain(part)
})
