import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../src/chromium/browser/locate-browser.ts'
import { type MeasureJob, measureSlides } from '../../src/chromium/measure-slides.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser(await locateBrowser())
})

afterAll(() => browser?.close())

/** Create a job for a page of one slide. */
function job(more: Partial<MeasureJob>): MeasureJob {
  return {
    page: 'a/index.html',
    read: async (path) => (path === 'a/index.html' ? Buffer.from('<body><p id="un">Un</p>') : undefined),
    script: 'globalThis.measureSlides = () => [document.querySelector("#un").textContent]',
    lang: 'fr',
    frame: { width: 1280, height: 720 },
    signal: new AbortController().signal,
    ...more,
  }
}

test('returns the result of the script', async () => {
  expect(await measureSlides(browser, job({}))).toEqual(['Un'])
})

test('rejects with the reason where the script fails or never ends', async () => {
  await expect(measureSlides(browser, job({ script: 'throw new Error("cassé")' }))).rejects.toThrow('cassé')
  const endless = job({ script: 'globalThis.measureSlides = () => { for (;;) {} }', timeout: 500 })
  await expect(measureSlides(browser, endless)).rejects.toThrow('longer than 0.5 seconds')
})

test('ends when the build is stopped', async () => {
  const stop = new AbortController()
  const endless = job({ script: 'globalThis.measureSlides = () => { for (;;) {} }', signal: stop.signal })
  setTimeout(() => stop.abort(), 300)
  await expect(measureSlides(browser, endless)).rejects.toThrow('stopped')
})
