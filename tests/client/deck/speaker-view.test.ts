import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pacing } from '../../../src/render/pages/pacing.ts'
import { built } from '../../built.ts'
import { currentSlide, type PageBrowser, settle, startBrowser } from '../../render/deck-page.ts'
import { chapter, deck, linkedCourse, slide } from '../../render/fixture.ts'
import { renderCourse, text } from '../../render/site.ts'

const COURSE = {
  'lutrin.yaml': 'lang: fr\n',
  'content/cours/_index.md': '---\ntitle: Cours\n---\n',
  'content/cours/01.md':
    '---\ntitle: Un\nminutes: 10\n---\n\n## Accueil\n\nBonjour.\n\n:::notes\nSourire **largement**.\n:::\n\n## Suite\n\nOn continue.\n',
}

let browser: PageBrowser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser?.close())

test('the speaker view shows notes, the next slide, a clock and the pacing, in the deck’s language, from a disk too', async () => {
  const { out } = await built(COURSE, { edition: 'trainer' })
  const context = await browser.browser.newContext({ viewport: { width: 1280, height: 720 } })
  const page = await context.newPage()
  await page.goto(`${pathToFileURL(out)}/cours/index.html#/01--accueil`)
  await settle(page)
  await page.evaluate('Reveal.slide(1, 1)')
  const accueil = await currentSlide(page)
  const [popup] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')])
  await popup.waitForFunction('document.querySelector(".speaker-controls-notes .value strong")')
  await popup.waitForFunction('document.querySelector(".pacing").offsetHeight > 0')
  expect(await popup.locator('.speaker-controls-notes .value').innerText()).toBe('Sourire largement.')
  expect(await popup.title()).toBe('Vue de l’orateur')
  expect(await popup.locator('#upcoming-slide .label').innerText()).toBe('Ensuite')
  expect(await popup.locator('.clock-value').innerText()).toMatch(/^\d\d:\d\d$/)
  expect(await popup.locator('.speaker-layout-label').innerText()).toBe('Normale')
  await popup.locator('.speaker-layout-dropdown').selectOption('tall')
  expect(await popup.locator('.speaker-layout-label').innerText()).toBe('Haute')

  const frames = popup.frames().slice(1)
  const shown = () => Promise.all(frames.map((frame) => frame.evaluate('Reveal.getCurrentSlide()?.id')))
  await expect
    .poll(shown)
    .toEqual([accueil, '01--suite'].map((id) => (id === accueil ? id : expect.stringContaining('suite'))))
  expect(await frames[0]?.locator('.deck-bar nav').isVisible()).toBe(false)
  // A window that still loads may lose a key.
  const led = (key: string) =>
    expect.poll(() => popup.keyboard.press(key).then(() => currentSlide(page)), { interval: 500 })
  await led('ArrowRight').toMatch(/suite$/)
  await led('Home').toBe('cover')
  await led('End').toMatch(/suite$/)
  // The menu of the speaker view is not shown to the audience.
  await popup.keyboard.press('m')
  await frames[0]?.locator('.menu[open] a', { hasText: 'Accueil' }).click()
  await page.waitForFunction('Reveal.getCurrentSlide().id.endsWith("accueil")')
  expect(await page.locator('dialog').count()).toBe(0)
  await popup.close()
})

test('the student edition has no speaker view and no times', async () => {
  const site = await renderCourse(
    linkedCourse([deck('cours', 'Cours', [chapter('Un', [slide('A', '<h2>A</h2>')])], { minutes: 30 })]),
  )
  const html = text(site, 'cours/index.html')
  expect(site.files.some((file) => file.path.includes('notes'))).toBe(false)
  expect(html).not.toContain('data-timing')
  expect(html).not.toContain('Vue de l’orateur')
})

const content = (title: string, attributes = {}) => slide(title, `<h2>${title}</h2>`, { attributes })
const title = (name: string) => slide(name, `<h2>${name}</h2>`, { kind: 'chapter' })
const secondsOf = (item: Parameters<typeof pacing>[0]) => Object.fromEntries(pacing(item) ?? [])

test('a chapter’s minutes are divided among its slides, less for title slides, and add up', () => {
  const shares = secondsOf(
    deck('d', 'D', [
      chapter('Un', [title('un'), content('a'), content('b'), content('c')], { settings: { minutes: 8 } }),
    ]),
  )
  expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(480)
  expect(shares['cover']).toBeLessThan((shares['a'] ?? 0) / 3)
  expect(shares['un']).toBeLessThan((shares['a'] ?? 0) / 3)
})

test('chapters without minutes share the rest of the deck’s, and an author’s own time stays', () => {
  const item = deck(
    'd',
    'D',
    [
      chapter('Un', [content('a')], { settings: { minutes: 1 } }),
      chapter('Deux', [content('b', { 'data-timing': '30' }), content('c'), content('d')]),
    ],
    { minutes: 3 },
  )
  expect(secondsOf(item)).toEqual({ cover: 12, a: 48, b: 30, c: 45, d: 45 })
})

test('a deck without minutes has no times', () => {
  expect(pacing(deck('d', 'D', [chapter('Un', [content('a')])]))).toBeUndefined()
})
