import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rendered } from '../../../src/render/render-site.ts'
import { currentSlide, type PageBrowser, startBrowser } from '../../render/deck-page.ts'
import { chapter, deck, linkedCourse, slide } from '../../render/fixture.ts'
import { renderCourse } from '../../render/site.ts'

const COURSE = deck('cours', 'Le cours', [
  {
    title: 'Avant de partir',
    chapters: [
      chapter('Préparer', [
        slide('Bagages', '<h2>Bagages</h2><p>Une gourde, une carte.</p>'),
        slide(
          'Météo',
          '<h2>Météo</h2><p>La carte des vents, la pression, et ce que disent les nuages du soir avant l’arrivée d’une perturbation.</p>',
        ),
      ]),
    ],
  },
  {
    title: 'En chemin',
    chapters: [
      chapter('Marcher', [
        slide('Rythme', '<h2>Rythme</h2><p>Élan et <code>pause</code>.</p>', {
          notes: '<p>Mot secret.</p>',
        }),
        slide('Sans titre', '<p>Rien qu’une phrase.</p>'),
      ]),
    ],
  },
])

let browser: PageBrowser
let site: Rendered

beforeAll(async () => {
  site = await renderCourse(linkedCourse([COURSE], { edition: 'trainer' }))
  browser = await startBrowser()
})

afterAll(() => browser?.close())

/** Open the deck on a slide. */
const open = (id = 'cover') => browser.open(site, `cours/index.html#/${id}`)

/** List the visible lines of the menu. */
const shown = (page: Page) =>
  page.evaluate<string[]>(
    `[...document.querySelectorAll('.menu nav :is(.part, summary, a > span:last-child)')].filter((e) => e.checkVisibility()).map((e) => e.innerText)`,
  )

test('the menu lists parts, chapters and slides, with the current one marked; Enter goes to another', async () => {
  const { page, problems } = await open('rythme')
  expect(await page.locator('.menu').count()).toBe(0)
  await page.keyboard.press('m')
  expect(await shown(page)).toEqual([
    'Le cours',
    'Avant de partir',
    'Préparer',
    'Bagages',
    'Météo',
    'En chemin',
    'Marcher',
    'Rythme',
    'Rien qu’une phrase.',
  ])
  expect(await page.locator('.menu a[aria-current]').innerText()).toContain('Rythme')
  expect(await page.evaluate('document.activeElement.textContent')).toContain('Rythme')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForFunction('Reveal.getCurrentSlide().id === "météo"')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  expect(problems).toEqual([])
})

test('the menu keeps the focus inside, gives it back, and closes on Escape and on its own key', async () => {
  const { page } = await open('rythme')
  await page.locator('[data-deck-button=menu]').focus()
  await page.keyboard.press('Enter')
  for (let n = 0; n < 12; n++) {
    await page.keyboard.press('Tab')
    const where = await page.evaluate(
      'document.activeElement === document.body || Boolean(document.activeElement.closest("dialog"))',
    )
    expect(where).toBe(true)
  }
  await page.keyboard.press('Escape')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  expect(await page.evaluate('document.activeElement.dataset.deckButton')).toBe('menu')
  expect(await page.evaluate('Reveal.isOverview()')).toBe(false)
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  expect(await currentSlide(page)).toBe('rythme')
  await page.keyboard.press('m')
  expect(await page.locator('dialog[open]').count()).toBe(0)
})

test('a click beside the menu closes it, and the space bar then shows the next slide', async () => {
  const { page } = await open('bagages')
  await page.click('[data-deck-button=menu]')
  await page.mouse.click(1100, 300)
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await page.keyboard.press('Space')
  expect(await currentSlide(page)).toBe('météo')
})

test.each(['/', 'Control+Shift+F'])(
  '%s searches titles and text, whatever the accents and capitals',
  async (key) => {
    const { page } = await open()
    await page.keyboard.press(key)
    await page.keyboard.type('METEO')
    expect(await shown(page)).toEqual([expect.stringMatching(/^Préparer\nMétéo\nLa carte des vents/)])
    expect(await page.locator('.menu mark').allInnerTexts()).toEqual(['Météo'])
    await page.locator('.menu input').fill('carte perturbation')
    expect(await shown(page)).toHaveLength(1)
    expect(await page.locator('.menu mark').allInnerTexts()).toContain('carte')
    expect(await page.locator('.menu .found').innerText()).toBe('1 résultat')
    await page.keyboard.press('Enter')
    await page.waitForFunction('Reveal.getCurrentSlide().id === "météo"')
  },
)

test('a search reports when it finds nothing, and finds no speaker notes', async () => {
  const { page } = await open()
  await page.keyboard.press('/')
  await page.keyboard.type('secret')
  expect(await page.locator('.menu .found').innerText()).toBe('Aucun résultat')
  await page.locator('.menu input').fill('')
  expect(await shown(page)).toHaveLength(9)
  await page.locator('.menu input').fill('gourde')
  await page.keyboard.press('Escape')
  expect(await page.locator('dialog[open]').count()).toBe(0)
  await page.keyboard.press('m')
  expect(await shown(page)).toHaveLength(9)
})

test('the browser’s Back leads to the slide on which the menu was opened', async () => {
  const { page } = await open('bagages')
  await page.keyboard.press('m')
  await page.locator('.menu a', { hasText: 'Rythme' }).click()
  await page.waitForFunction('Reveal.getCurrentSlide().id === "rythme"')
  await page.goBack()
  await page.waitForFunction('Reveal.getCurrentSlide().id === "bagages"')
})

test('a slide chosen in the overview is shown at its full size', async () => {
  const { page } = await open('bagages')
  await page.keyboard.press('o')
  await page.keyboard.press('m')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.waitForFunction('Reveal.getCurrentSlide().textContent.includes("qu’une phrase")')
  expect(await page.evaluate('Reveal.isOverview()')).toBe(false)
  await page.keyboard.press('m')
  await page.keyboard.press('Home')
  expect(await page.evaluate('document.activeElement.type')).toBe('search')
})

test('the page contains its text once: the menu is built when it opens', async () => {
  const { page } = await open()
  const html = await page.content()
  expect(html.split('Une gourde').length).toBe(2)
  expect(await page.evaluate('document.body.innerText')).not.toContain('Plein écran')
})
