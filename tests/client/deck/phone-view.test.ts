import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rendered } from '../../../src/render/render-site.ts'
import { currentSlide, type PageBrowser, PHONE, settle, startBrowser } from '../../render/deck-page.ts'
import { chapter, deck, linkedCourse, slide } from '../../render/fixture.ts'
import { renderCourse } from '../../render/site.ts'

const POINTS = Array.from({ length: 30 }, (_, n) => `<li class="fragment">Point ${n}</li>`).join('')
const WIDE = `<div class="table"><table><tbody><tr>${'<td><code>imprononçable</code></td>'.repeat(9)}</tr></tbody></table></div>`

const DEMO = deck('demo', 'Démonstration', [
  chapter('Premier', [
    slide('Premier', '<h2>Premier</h2>', { kind: 'chapter' }),
    slide('Long', `<h2>Long</h2><ul>${POINTS}</ul>`),
    slide('Code', `<h2>Code</h2><pre><code>${'docker run --detach '.repeat(12)}</code></pre>`),
    slide('Tableau', `<h2>Tableau</h2>${WIDE}`),
    slide(
      'Image',
      '<h2>Image</h2><p><img width="1600" height="600" alt="Large" src="data:image/svg+xml,%3Csvg xmlns=\'http://www.w3.org/2000/svg\'/%3E"></p>',
    ),
    slide('Mot', `<h2>Mot</h2><p>${'anticonstitutionnellement'.repeat(4)}</p>`),
    slide('Fond', '<h2>Fond</h2><p>Clair sur sombre.</p>', {
      attributes: { 'data-background-color': '#123456' },
    }),
  ]),
  chapter('Second', [slide('Fin', '<h2>Fin</h2><p>Au revoir.</p>')]),
])

let browser: PageBrowser
let site: Rendered

beforeAll(async () => {
  site = await renderCourse(linkedCourse([DEMO]))
  browser = await startBrowser()
})

afterAll(() => browser?.close())

/** Open the deck on a phone. */
const open = (hash = '') => browser.open(site, `demo/index.html${hash}`, PHONE)

/** Return the position of a slide's top in the window. */
const topOf = (page: Page, id: string) =>
  page.evaluate<number>(`0 + Math.round(document.getElementById('${id}').getBoundingClientRect().top)`)

test('slides are stacked, each as tall as its content; only the page scrolls', async () => {
  const { page, problems } = await open()
  expect(await page.evaluate('Reveal.isReady() && Reveal.getSlides().length')).toBe(9)
  expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(390)
  const bad =
    await page.evaluate(`[...document.querySelectorAll('.slides section[data-source]')].flatMap((slide, n, all) => {
    const box = slide.getBoundingClientRect()
    const next = all[n + 1]?.getBoundingClientRect()
    const inner = [...slide.querySelectorAll('*')].filter((one) => !one.closest('pre, .table') && one.getBoundingClientRect().right > 391)
    return [
      slide.scrollHeight > slide.clientHeight + 1 && slide.id + ' is cut off',
      box.height < 100 && slide.id + ' is flat',
      next && Math.abs(next.top - box.bottom) > 1 && slide.id + ' is not above the next',
      ...inner.map((one) => slide.id + ' ' + one.localName + ' is too wide'),
    ].filter(Boolean)
  })`)
  expect(bad).toEqual([])
  expect(problems).toEqual([])
})

test('every step is shown, and wide code and tables scroll in their own box', async () => {
  const { page } = await open('#/long')
  for (const point of await page.locator('#long li').all())
    expect(await point.evaluate((li) => getComputedStyle(li).opacity + getComputedStyle(li).visibility)).toBe(
      '1visible',
    )
  const scrolls = await page.evaluate(
    `['#code pre', '#tableau .table'].map((selector) => {
      const box = document.querySelector(selector)
      return box.scrollWidth > box.clientWidth && getComputedStyle(box).overflowX
    })`,
  )
  expect(scrolls).toEqual(['auto', 'auto'])
})

test.each(['long', 'mot', 'fin'])('#/%s opens on its slide, and a reload stays there', async (id) => {
  const { page } = await open(`#/${id}`)
  expect(await currentSlide(page)).toBe(id)
  expect(await topOf(page, id)).toBe(0)
  await page.reload()
  await settle(page)
  await page.waitForFunction(`Math.abs(document.getElementById('${id}').getBoundingClientRect().top) < 2`)
})

test('the URL follows the reader', async () => {
  const { page } = await open()
  await page.evaluate('scrollTo(0, scrollY + document.getElementById("tableau").getBoundingClientRect().top)')
  await page.waitForURL(/#\/tableau$/)
  expect(await currentSlide(page)).toBe('tableau')
  expect(await topOf(page, 'tableau')).toBe(0)
})

test('slides other than the current one can be read, clicked and reached by keyboard', async () => {
  const { page } = await open()
  expect(await page.locator('.slides :is([inert], [hidden], [aria-hidden])').count()).toBe(0)
  await page.evaluate('Reveal.slide(1, 2)')
  expect(await page.locator('.slides :is([inert], [hidden], [aria-hidden])').count()).toBe(0)
  expect(await topOf(page, 'code')).toBe(0)
})

test('the menu and the search scroll to a slide', async () => {
  const { page } = await open()
  await page.click('[data-deck-button=menu]')
  await page.locator('.menu a', { hasText: 'Tableau' }).click()
  await page.waitForFunction('Math.abs(document.getElementById("tableau").getBoundingClientRect().top) < 2')
  await page.click('[data-deck-button=menu]')
  await page.locator('.menu input').fill('revoir')
  await page.keyboard.press('Enter')
  await page.waitForFunction('Math.abs(document.getElementById("fin").getBoundingClientRect().top) < 2')
})

test('the background of a slide is behind that slide', async () => {
  const { page } = await open('#/fond')
  const [slide, back] = await Promise.all([
    page.locator('#fond').boundingBox(),
    page.locator('#fond > .slide-background').boundingBox(),
  ])
  expect(back?.height).toBeCloseTo(slide?.height ?? 0, -1)
  expect(
    await page.evaluate(
      'getComputedStyle(document.querySelector("#fond > .slide-background")).backgroundColor',
    ),
  ).toBe('rgb(18, 52, 86)')
})

test('turning the phone shows the same slide in a frame, and stacked again', async () => {
  const { page } = await open('#/mot')
  await page.setViewportSize({ width: 844, height: 390 })
  await page.waitForFunction('!document.documentElement.classList.contains("phone")')
  await settle(page)
  expect(await currentSlide(page)).toBe('mot')
  await page.keyboard.press('ArrowRight')
  await page.setViewportSize(PHONE)
  await page.waitForFunction('document.documentElement.classList.contains("phone")')
  await settle(page)
  expect(await currentSlide(page)).toBe('fond')
  expect(await topOf(page, 'fond')).toBe(0)
})
