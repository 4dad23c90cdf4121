import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PageBrowser, startBrowser } from '../../render/deck-page.ts'
import { chapter, deck, linkedCourse, slide } from '../../render/fixture.ts'
import { renderCourse } from '../../render/site.ts'

let browser: PageBrowser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.close())

test.each([
  ['dark colors', 'linear-gradient(to right, #102030, navy)', 'has-dark-background', false],
  ['light colors', 'radial-gradient(circle, oklch(97% 0.02 90), white)', 'has-light-background', false],
  ['theme tokens', 'linear-gradient(var(--stage), black)', 'has-dark-background', false],
  ['black to white', 'linear-gradient(black, white)', 'has-dark-background', true],
])('a gradient of %s gets the text that can be read on it', async (_, gradient, className, isVeiled) => {
  const attributes = { 'data-background-gradient': gradient }
  const chapters = [chapter('Un', [slide('Fond', '<h2>Fond</h2>', { attributes })])]
  const { page } = await browser.open(
    await renderCourse(linkedCourse([deck('demo', 'Démo', chapters)])),
    'demo/index.html#/fond',
  )
  const [classes, image] = await page.evaluate<[string, string]>(`(() => {
    const slide = document.getElementById('fond')
    return [slide.className, getComputedStyle(slide.slideBackgroundElement).backgroundImage]
  })()`)
  expect(classes.split(' ')).toContain(className)
  expect(image.startsWith('linear-gradient(rgba(0, 0, 0, 0.')).toBe(isVeiled)
})
