import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../src/chromium/browser/locate-browser.ts'
import { type OpenSite, openSite } from '../../src/chromium/browser/open-site.ts'
import type { Rendered } from '../../src/render/render-site.ts'
import { chapter, deck, linkedCourse, slide } from '../render/fixture.ts'
import { read, renderCourse } from '../render/site.ts'

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n + 1)).join('\n')

/** A table that is wider than a phone, in its box. */
const TABLE = `<div class="table"><table><tbody><tr>${'<td><code>imprononçable</code></td>'.repeat(8)}</tr></tbody></table></div>`

const DEMO = deck(
  'demo',
  'Démonstration',
  [
    chapter('Premier', [
      slide('Court', '<h2>Court</h2><p>Trois mots ici.</p>'),
      slide('Long', `<h2>Long</h2><ul>${lines(14, (n) => `<li>Point ${n} de la liste</li>`)}</ul>`),
    ]),
    chapter('Second', [
      slide('Large', `<h2>Large</h2><pre><code>${'docker run --detach '.repeat(6)}</code></pre>`),
      slide('Sans fin', `<h2>Sans fin</h2><pre><code>${lines(90, (n) => `ligne ${n}`)}</code></pre>`),
      slide('Fin', `<h2>Fin</h2>${TABLE}`, {
        notes: '<p>Saluer.</p>',
      }),
    ]),
  ],
  { footer: 'Pied de page' },
)

const CODE = lines(4, (n) => `<span class="line${n === 1 ? ' marked' : ''}">ligne ${n}</span>`)
const STEPS = deck('etapes', 'Étapes', [
  chapter('Code', [
    slide(
      'Pas',
      `<h2>Pas</h2><pre class="has-lines" data-steps="1"><code>${CODE}</code><span class="fragment code-step" data-lines="2-3" hidden></span><span class="fragment code-step" data-lines="4" hidden></span></pre>`,
    ),
  ]),
])

let browser: Browser
let rendered: Rendered
const opened: OpenSite[] = []

beforeAll(async () => {
  rendered = await renderCourse(linkedCourse([DEMO, STEPS], { edition: 'trainer' }))
  browser = await launchBrowser(await locateBrowser())
})

afterAll(async () => {
  await Promise.all(opened.map((site) => site.close()))
  await browser?.close()
})

/** Open a page of the site in a window; `problems` collects what the browser reports. */
async function open(
  url: string,
  viewport = { width: 1280, height: 720 },
): Promise<{ page: Page; problems: readonly string[] }> {
  const site = await openSite(browser, async (path) => read(rendered, path), { viewport })
  opened.push(site)
  const page = await site.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('requestfailed', (request) => problems.push(request.url()))
  await page.goto(site.url(url))
  await page.waitForFunction('document.querySelector(".reveal.ready, .pdf-page, main")')
  await page.evaluate('document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 100)))')
  return { page, problems }
}

/** Measure a slide: its text size, and whether it is taller or wider than its frame. */
function measure(id: string): string {
  return `(() => {
    const slide = document.getElementById(${JSON.stringify(id)})
    const { fontSize, overflowY } = getComputedStyle(slide)
    return {
      text: Number.parseFloat(fontSize),
      fits: slide.scrollHeight <= slide.clientHeight + 1,
      scrolls: overflowY === 'auto',
      wide: [...slide.querySelectorAll('pre > code')].some((code) => code.scrollWidth > code.clientWidth + 1),
    }
  })()`
}

test('the next key walks through every slide in order, and the URL names each', async () => {
  const { page, problems } = await open('demo/index.html')
  const seen: string[] = []
  for (let n = 0; n < 6; n++) {
    seen.push(await page.evaluate('Reveal.getCurrentSlide().id'))
    await page.keyboard.press('ArrowRight')
  }
  expect(seen).toEqual(['cover', 'court', 'long', 'large', 'sans-fin', 'fin'])
  await page.waitForURL(/#\/fin$/)
  expect(problems).toEqual([])
})

test('a URL with a slide opens on that slide', async () => {
  const { page } = await open('demo/index.html#/large')
  expect(await page.locator('section.present[data-source]').getAttribute('id')).toBe('large')
})

test('content that fits keeps its size; a longer slide shrinks to 20 px, and then further', async () => {
  const { page } = await open('demo/index.html#/long')
  expect(await page.evaluate(measure('long'))).toMatchObject({ fits: true, scrolls: false })
  const { text } = await page.evaluate<{ text: number }>(measure('long'))
  expect(text).toBeLessThan(30)
  expect(text).toBeGreaterThanOrEqual(20)
  await page.evaluate('Reveal.slide(1, 0)')
  expect(await page.evaluate(measure('court'))).toMatchObject({ text: 30, fits: true })
  await page.evaluate('Reveal.slide(2, 1)')
  const endless = await page.evaluate<{ text: number }>(measure('sans-fin'))
  expect(endless).toMatchObject({ fits: true, scrolls: false })
  expect(endless.text).toBeLessThan(20)
})

test('code that is wider than its slide shrinks, and shows every character', async () => {
  const { page } = await open('demo/index.html#/large')
  expect(await page.evaluate(measure('large'))).toMatchObject({ text: 30, wide: false })
})

test('in print each slide is complete, with the footer', async () => {
  const { page, problems } = await open('demo/index.html?print-pdf')
  const pages = page.locator('.pdf-page')
  expect(await pages.count()).toBe(6)
  expect(await page.locator('.pdf-page .deck-footer').count()).toBe(6)
  const cut = await page.evaluate(`[...document.querySelectorAll('.pdf-page')].filter((page) => {
    const bottom = page.getBoundingClientRect().bottom
    return [...page.querySelectorAll('section *')].some((element) => element.getBoundingClientRect().bottom > bottom + 1)
  }).map((page) => page.querySelector('section').id)`)
  expect(cut).toEqual([])
  expect(problems).toEqual([])
})

test.each([['court'], ['large'], ['sans-fin'], ['fin']])(
  'on a phone #/%s leads to its slide, legible and no wider than the screen',
  async (id) => {
    const { page, problems } = await open(`demo/index.html#/${id}`, { width: 390, height: 844 })
    expect(
      await page.evaluate('[document.documentElement.scrollWidth, Reveal.getCurrentSlide().id]'),
    ).toEqual([390, id])
    const title = await page.locator(`#${id} > h2`).boundingBox()
    expect(title?.x).toBeGreaterThan(0)
    expect(title?.y).toBeGreaterThan(0)
    expect(title?.y).toBeLessThan(844)
    expect((title?.x ?? 0) + (title?.width ?? 0)).toBeLessThanOrEqual(390)
    expect(await page.evaluate(measure('court'))).toMatchObject({ text: 19 })
    expect(problems).toEqual([])
  },
)

test.each(['demo/handout.html', 'index.html'])('%s is no wider than a phone', async (url) => {
  const { page, problems } = await open(url, { width: 390, height: 844 })
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  expect(problems).toEqual([])
})

test('the theme that a reader chooses applies to every page', async () => {
  const { page } = await open('demo/handout.html')
  const paper = () => page.evaluate('getComputedStyle(document.body).backgroundColor')
  const light = await paper()
  await page.click('[data-theme-button]')
  expect(await paper()).not.toBe(light)
  const dark = await paper()
  await page.goto(page.url().replace('handout.html', 'index.html'))
  expect(await paper()).toBe(dark)
})

test('without scripts every slide can be read, in order', async () => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 720 },
  })
  try {
    await context.route('**/*', (route) => {
      const path = new URL(route.request().url()).pathname.slice(1)
      const contentType = path.endsWith('.css') ? 'text/css' : 'text/html'
      return route.fulfill({ body: Buffer.from(read(rendered, path) ?? []), contentType })
    })
    const page = await context.newPage()
    await page.goto('http://lutrin.invalid/demo/index.html')
    const tops: number[] = []
    for (const heading of await page.locator('.slides h1, .slides h2').all()) {
      expect(await heading.isVisible()).toBe(true)
      tops.push((await heading.boundingBox())?.y ?? -1)
    }
    expect(tops).toHaveLength(6)
    expect(tops).toEqual([...tops].sort((a, b) => a - b))
    expect(new Set(tops).size).toBe(6)
  } finally {
    await context.close()
  }
})

test('the marks of code follow the steps, forward and back', async () => {
  const { page } = await open('etapes/index.html#/pas')
  const marked = () => page.locator('#pas .marked').allTextContents()
  expect(await marked()).toEqual(['ligne 1'])
  await page.keyboard.press('ArrowRight')
  expect(await marked()).toEqual(['ligne 2', 'ligne 3'])
  await page.keyboard.press('ArrowRight')
  expect(await marked()).toEqual(['ligne 4'])
  await page.keyboard.press('ArrowLeft')
  expect(await marked()).toEqual(['ligne 2', 'ligne 3'])
})

test('a page printed by the browser has all pictures, and code without steps', async () => {
  const { page } = await open('etapes/index.html#/pas')
  await page.evaluate(`(() => {
    const picture = document.createElement('img')
    picture.loading = 'lazy'
    picture.src = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"
    document.querySelector('#cover').append(picture)
    picture.parentElement.style.display = 'none'
  })()`)
  expect(await page.evaluate('document.querySelector("#cover img").complete')).toBe(false)
  await page.pdf()
  await page.waitForFunction('document.querySelector("#cover img").complete')
  const mark = () => page.evaluate('getComputedStyle(document.querySelector("#pas .marked")).boxShadow')
  expect(await mark()).not.toBe('none')
  await page.emulateMedia({ media: 'print' })
  expect(await mark()).toBe('none')
})
