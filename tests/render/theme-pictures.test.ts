import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../src/chromium/browser/locate-browser.ts'
import { type OpenSite, openSite } from '../../src/chromium/browser/open-site.ts'
import { type Built, built } from '../built.ts'

const drawing = (width: number, height: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="100%" height="100%"/></svg>`
/** A bitmap of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const CHAPTER = `# Images

## Large

![Un schéma](large.svg)

## Haute

![Un schéma](haute.svg)

## Petite

![Un point](point.png)

## Choisie

![Un schéma](large.svg){width=200}

## Suite

![Un](large.svg) ![Deux](haute.svg)

## Figure

![Un schéma](large.svg "Une légende")

## Texte

Une phrase avant.

![Un schéma](haute.svg)

---

![Seule au monde](large.svg)
`

let site: Built
let served: OpenSite
let browser: Browser

beforeAll(async () => {
  site = await built({
    'content/demo/01.md': CHAPTER,
    'content/demo/large.svg': drawing(400, 200),
    'content/demo/haute.svg': drawing(200, 400),
    'content/demo/point.png': PIXEL,
  })
  browser = await launchBrowser(await locateBrowser())
  served = await openSite(browser, (path) => readFile(join(site.out, path)).catch(() => undefined), {
    viewport: { width: 1280, height: 720 },
  })
})

afterAll(async () => {
  await served?.close()
  await browser?.close()
})

/** Measure the pictures of a slide, and where its title ends. */
async function measure(selector: string): Promise<{
  readonly title: number
  readonly boxes: readonly {
    readonly width: number
    readonly height: number
    readonly top: number
    readonly bottom: number
  }[]
}> {
  const page = await served.newPage()
  await page.goto(served.url('demo/index.html'))
  await page.waitForFunction('document.querySelector(".reveal.ready")')
  await page.evaluate('document.fonts.ready.then(() => new Promise((done) => setTimeout(done, 150)))')
  return page.evaluate(`(() => {
    const slide = document.querySelector(${JSON.stringify(selector)}).closest('section')
    const { h, v } = Reveal.getIndices(slide)
    Reveal.slide(h, v)
    const box = (element) => { const { width, height, top, bottom } = element.getBoundingClientRect(); return { width, height, top, bottom } }
    return { title: slide.querySelector('h2')?.getBoundingClientRect().bottom ?? 0, boxes: [...slide.querySelectorAll('img')].map(box) }
  })()`)
}

test('a picture alone fills the frame beneath its title, in width or in height', async () => {
  const wide = (await measure('section[id$=large]')).boxes[0]
  expect(wide?.width).toBeGreaterThan(960)
  expect(wide?.height).toBeCloseTo((wide?.width ?? 0) / 2, 0)
  const { title, boxes } = await measure('section[id$=haute]')
  expect(boxes[0]?.height).toBeGreaterThan(470)
  expect(boxes[0]?.top).toBeGreaterThanOrEqual(title)
  expect(boxes[0]?.bottom).toBeLessThanOrEqual(720 - 40)
})

test('without a title it fills the slide except for the bar', async () => {
  const box = (await measure('img[alt^=Seule]')).boxes[0]
  expect(box?.width).toBeGreaterThan(1180)
  expect(box?.top).toBeGreaterThanOrEqual(0)
  expect(box?.bottom).toBeLessThanOrEqual(720 - 40)
})

test('a figure keeps room for its caption', async () => {
  const { boxes } = await measure('section[id$=figure]')
  expect(boxes[0]?.height).toBeGreaterThan(400)
  expect(boxes[0]?.bottom).toBeLessThan(640)
})

test('neither a small bitmap nor a picture with an author’s size is enlarged', async () => {
  expect((await measure('section[id$=petite]')).boxes[0]?.width).toBeLessThanOrEqual(2)
  expect((await measure('section[id$=choisie]')).boxes[0]?.width).toBeCloseTo(200, 0)
})

test('pictures in a row have the same height', async () => {
  const [one, other] = (await measure('section[id$=suite]')).boxes
  expect(one?.height).toBeCloseTo(other?.height ?? 0, 0)
  expect(one?.top).toBeCloseTo(other?.top ?? 0, 0)
  expect(one?.height).toBeGreaterThan(350)
})

test('a picture beside text leaves the text its room', async () => {
  expect((await measure('section[id$=texte]')).boxes[0]?.height).toBeLessThan(480)
})
