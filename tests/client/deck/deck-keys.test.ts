import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Rendered } from '../../../src/render/render-site.ts'
import { currentSlide, type PageBrowser, settle, startBrowser } from '../../render/deck-page.ts'
import { chapter, deck, linkedCourse, slide } from '../../render/fixture.ts'
import { renderCourse } from '../../render/site.ts'

const CHAPTERS = [
  chapter('Premier', [
    slide('Un', '<h2>Un</h2><ul><li class="fragment">a</li><li class="fragment">b</li></ul>'),
    slide('Deux', '<h2>Deux</h2><p>Deux.</p>'),
  ]),
  chapter('Second', [
    slide('Trois', '<h2>Trois</h2><details><summary>Voir</summary><p>Vu.</p></details>'),
    slide('Quatre', '<h2>Quatre</h2><p>Quatre.</p>'),
  ]),
]
const DECKS = [
  deck('cours', 'Le cours', CHAPTERS),
  deck('muet', 'Muet', CHAPTERS, { revealjs: { keyboard: false } }),
  deck('course', 'The course', CHAPTERS, { lang: 'en' }),
]

let browser: PageBrowser
let student: Rendered
let trainer: Rendered

beforeAll(async () => {
  student = await renderCourse(linkedCourse(DECKS))
  trainer = await renderCourse(linkedCourse(DECKS, { edition: 'trainer' }))
  browser = await startBrowser()
})

afterAll(() => browser?.close())

/** Open the deck on a slide. */
const open = async (id = 'cover') => (await browser.open(student, `cours/index.html#/${id}`)).page

/** Press a key as a keyboard of another country sends it. */
const send = (page: Page, init: Readonly<Record<string, unknown>>) =>
  page.evaluate(`document.body.dispatchEvent(new KeyboardEvent('keydown', {
    bubbles: true, cancelable: true, ...${JSON.stringify(init)} }))`)

const isPaused = (page: Page) => page.evaluate('Reveal.isPaused()')
const isHelpOpen = async (page: Page) => (await page.locator('.help[open]').count()) === 1

test('Home and End lead to the first and to the last slide of the deck', async () => {
  const page = await open('un')
  await page.keyboard.press('End')
  expect(await currentSlide(page)).toBe('quatre')
  await page.keyboard.press('Home')
  expect(await currentSlide(page)).toBe('cover')
})

test.each([
  ['PageDown', 'PageUp'],
  ['ArrowRight', 'ArrowLeft'],
  ['ArrowDown', 'ArrowUp'],
  ['Space', 'Shift+Space'],
])('%s and %s go through the steps and slides, forward and back', async (next, previous) => {
  const page = await open('un')
  for (let n = 0; n < 3; n++) await page.keyboard.press(next)
  expect(await currentSlide(page)).toBe('deux')
  await page.keyboard.press(previous)
  expect(await currentSlide(page)).toBe('un')
  expect(await page.locator('#un .fragment.visible').count()).toBe(2)
})

describe('the black screen', () => {
  test.each(['b', '.'])('is switched with %s, as remote controls send it', async (key) => {
    const page = await open()
    await page.keyboard.press(key)
    expect(await isPaused(page)).toBe(true)
    await page.keyboard.press('m')
    expect(await page.locator('dialog').count()).toBe(0)
    await page.keyboard.press(key)
    expect(await isPaused(page)).toBe(false)
  })

  test.each(['ArrowRight', 'PageUp', 'Space', 'Escape'])(
    'ends with %s, which does nothing else',
    async (key) => {
      const page = await open('deux')
      await page.keyboard.press('b')
      await page.keyboard.press(key)
      expect(await isPaused(page)).toBe(false)
      expect(await page.evaluate('Reveal.isOverview()')).toBe(false)
      expect(await currentSlide(page)).toBe('deux')
    },
  )

  test('is shown by the full stop of a French keyboard, not by its semicolon or colon', async () => {
    const page = await open()
    await send(page, { key: ';', keyCode: 190 })
    await send(page, { key: ':', keyCode: 191 })
    expect(await isPaused(page)).toBe(false)
    await send(page, { key: '.', keyCode: 190, shiftKey: true })
    expect(await isPaused(page)).toBe(true)
  })
})

describe('the help', () => {
  test.each([
    ['American', { key: '?', keyCode: 191, shiftKey: true }],
    ['French', { key: '?', keyCode: 188, shiftKey: true }],
    ['German', { key: '?', keyCode: 219, shiftKey: true }],
  ])('opens with the question mark of a keyboard that is %s', async (_, init) => {
    const page = await open()
    await send(page, init)
    expect(await isHelpOpen(page)).toBe(true)
    expect(await page.locator('.r-overlay').count()).toBe(0)
  })

  test('does not open with the slash of a French keyboard, which searches', async () => {
    const page = await open()
    await send(page, { key: '/', keyCode: 191, shiftKey: true })
    expect(await isHelpOpen(page)).toBe(false)
    expect(await page.evaluate('document.activeElement.type')).toBe('search')
  })

  test('is in the deck’s language, even where reveal.js would show its own', async () => {
    const page = await open()
    await page.evaluate('Reveal.toggleHelp()')
    expect(await isHelpOpen(page)).toBe(true)
    expect(await page.locator('.r-overlay').count()).toBe(0)
    const words = await page.locator('.help').innerText()
    expect(words).toContain('Dernière diapositive')
    expect(words).not.toContain('Vue de l’orateur')
    await page.keyboard.press('Escape')
    expect(await isHelpOpen(page)).toBe(false)
  })

  test('names the speaker view in the trainer’s edition, in English where the deck is English', async () => {
    const { page } = await browser.open(trainer, 'course/index.html')
    await page.keyboard.press('?')
    expect(await page.locator('.help').innerText()).toMatch(/S\s+Speaker view/)
  })
})

test('a number, or g and a number, shows that slide', async () => {
  const page = await open()
  await page.keyboard.press('4')
  expect(await page.locator('.jump-to-slide-input').getAttribute('placeholder')).toBe(
    'Aller à la diapositive…',
  )
  await page.keyboard.press('Enter')
  expect(await currentSlide(page)).toBe('trois')
  await page.keyboard.press('g')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  expect(await currentSlide(page)).toBe('un')
})

test.each([
  ['0', 'cover'],
  ['999', 'quatre'],
  ['QUÀTRE', 'quatre'],
  ['absent', 'deux'],
  ['c++ (', 'deux'],
])('%s in the box for a number shows the slide on Enter, not before', async (query, id) => {
  const { page, problems } = await browser.open(student, 'cours/index.html#/deux')
  await page.keyboard.press('g')
  await page.keyboard.type(query)
  await page.waitForTimeout(300)
  expect(await currentSlide(page)).toBe('deux')
  await page.keyboard.press('Enter')
  expect(await currentSlide(page)).toBe(id)
  expect(await page.locator('.jump-to-slide-input').count()).toBe(0)
  expect(problems).toEqual([])
})

test('o shows the chapters as columns, the current one highlighted, and Escape returns', async () => {
  const page = await open('trois')
  await page.keyboard.press('o')
  expect(await page.evaluate('Reveal.isOverview()')).toBe(true)
  const place = (id: string) => page.locator(`#${id}`).boundingBox()
  const [un, deux, trois] = await Promise.all([place('un'), place('deux'), place('trois')])
  expect(deux?.x).toBeCloseTo(un?.x ?? 0, 0)
  expect(deux?.y).toBeGreaterThan(un?.y ?? 0)
  expect(trois?.x).toBeGreaterThan(un?.x ?? 0)
  const frame = (id: string) =>
    page.evaluate(`getComputedStyle(document.getElementById('${id}')).outlineColor`)
  expect(await frame('quatre')).not.toBe(await frame('deux'))
  await page.keyboard.press('Escape')
  expect(await page.evaluate('Reveal.isOverview()')).toBe(false)
  expect(await currentSlide(page)).toBe('trois')
})

test('the number of a dark slide is readable on the light background of the overview', async () => {
  const page = await open()
  const ink = () => page.evaluate('getComputedStyle(document.querySelector(".slide-number")).color')
  expect(await ink()).toBe('rgb(255, 255, 255)')
  await page.keyboard.press('o')
  expect(await ink()).not.toBe('rgb(255, 255, 255)')
})

test('a button works by keyboard, and receives no keys after a click', async () => {
  const page = await open('trois')
  await page.locator('#trois summary').focus()
  await page.keyboard.press('Space')
  expect(await page.locator('#trois details').getAttribute('open')).toBe('')
  expect(await currentSlide(page)).toBe('trois')
  await page.click('[data-theme-button]')
  await page.keyboard.press('Space')
  expect(await currentSlide(page)).toBe('quatre')
})

test('the texts of reveal.js are in the deck’s language', async () => {
  const page = await open()
  expect(await page.locator('.resume-button').textContent()).toBe('Reprendre')
  const arrows = await page.locator('.controls button').evaluateAll((all) => all.map((one) => one.ariaLabel))
  expect(arrows.slice(0, 2)).toEqual(['Diapositive précédente', 'Diapositive suivante'])
})

test('a deck with `keyboard: false` has no keys', async () => {
  const { page } = await browser.open(student, 'muet/index.html')
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowRight')
  expect(await page.locator('dialog').count()).toBe(0)
  expect(await currentSlide(page)).toBe('cover')
})

test('a reloaded page shows the same slide at the same step', async () => {
  const page = await open('un')
  await page.keyboard.press('ArrowRight')
  await page.waitForURL(/#\/un\/0$/)
  await page.reload()
  await settle(page)
  expect(await currentSlide(page)).toBe('un')
  expect(await page.locator('#un .fragment.visible').count()).toBe(1)
})

test('a page that is reloaded before reveal.js writes the URL shows the same slide too', async () => {
  const page = await open('deux')
  for (const _ of ['trois', 'quatre']) await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(400)
  await page.reload()
  await settle(page)
  expect(await currentSlide(page)).toBe('quatre')
})

test('the link to the handout leads to the section of the slide, and its headings lead back', async () => {
  const { page } = await browser.open(trainer, 'cours/index.html#/h-deux')
  const link = page.locator('a[data-handout]')
  await page.evaluate('Reveal.slide(0)')
  expect(await link.getAttribute('href')).toBe('handout.html')
  await page.evaluate('Reveal.slide(1, 1)')
  expect(await link.getAttribute('href')).toBe('handout.html#deux')
  await page.evaluate('Reveal.getSlides()[4].dataset.of = "trois"')
  await page.evaluate('Reveal.slide(2, 1)')
  expect(await link.getAttribute('href')).toBe('handout.html#trois')
  await page.goto(page.url().replace(/index\.html.*/, 'handout.html'))
  const back = page.locator('#premier > .to-slide')
  expect(await back.getAttribute('href')).toBe('index.html#/un')
  expect(await page.locator('#h-trois > .to-slide').getAttribute('href')).toBe('index.html#/trois')
})

test('a swipe to the left shows the next slide, one to the right the previous one', async () => {
  const { page } = await browser.open(student, 'cours/index.html#/deux', { width: 1024, height: 768 })
  const swipe = (from: number, to: number) =>
    page.evaluate(`(() => {
      const send = (type, x) => document.querySelector('.reveal').dispatchEvent(new PointerEvent(type, {
        bubbles: true, cancelable: true, pointerType: 'touch', pointerId: 7, clientX: x, clientY: 400 }))
      send('pointerdown', ${from}); send('pointermove', ${to}); send('pointerup', ${to})
    })()`)
  await swipe(700, 400)
  expect(await currentSlide(page)).toBe('trois')
  await swipe(400, 700)
  expect(await currentSlide(page)).toBe('deux')
})

test('`prefers-reduced-motion` turns transitions off', async () => {
  const { page } = await browser.open(student, 'cours/index.html')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.reload()
  await settle(page)
  expect(await page.evaluate('[Reveal.getConfig().transition, Reveal.getConfig().autoAnimate]')).toEqual([
    'none',
    false,
  ])
  await page.keyboard.press('m')
  expect(await page.evaluate('document.querySelector(".menu").getAnimations().length')).toBe(0)
})
