import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rendered } from '../../src/render/render-site.ts'
import { built } from '../built.ts'
import { type PageBrowser, PHONE, SCREEN, settle, startBrowser } from '../render/deck-page.ts'
import { chapter, deck, linkedCourse, slide } from '../render/fixture.ts'
import { read, renderCourse } from '../render/site.ts'

const LONG = '<p>Une phrase qui se lit vite, et une autre.</p>'.repeat(20)
const CHAPTERS = Array.from({ length: 12 }, (_, n) =>
  chapter(`Chapitre ${n + 1}`, [
    slide(`Début ${n + 1}`, `<h2>Début ${n + 1}</h2>${LONG}`),
    slide(`Fin ${n + 1}`, `<h2>Fin ${n + 1}</h2>${n < 10 ? LONG : '<p>Court.</p>'}`),
  ]),
)
const WORDS = chapter('Élection', [
  slide('Quorum', '<h2>Quorum</h2><p>La <b>majo</b>rité des <em>nœuds</em>, à l’été.</p>'),
  slide('Vote', '<h2>Vote</h2><p>Chaque nœud vote ; la majorité l’emporte.</p><p>Été comme hiver.</p>'),
])

let browser: PageBrowser
let site: Rendered

beforeAll(async () => {
  site = await renderCourse(linkedCourse([deck('cours', 'Le cours', [...CHAPTERS, WORDS])]))
  browser = await startBrowser()
})

afterAll(() => browser?.close())

/** Wait until the entry of a section is the marked one. */
async function marked(page: Page, title: string): Promise<void> {
  await page.waitForFunction(
    `[...document.querySelectorAll('.contents [aria-current=true]')].map((link) => link.textContent.trim()).join() === '${title}'`,
  )
}

/** Return the words that are highlighted on the page. */
async function highlighted(page: Page): Promise<readonly string[]> {
  return page.evaluate('[...(CSS.highlights.get("lutrin-search") ?? [])].map((range) => range.toString())')
}

/** Whether the list at the side shows the marked entry completely. */
const IN_VIEW = `(() => {
  const list = document.querySelector('.contents').getBoundingClientRect()
  const link = document.querySelector('.contents [aria-current]').getBoundingClientRect()
  return link.top >= list.top && link.bottom <= Math.min(list.bottom, innerHeight)
})()`

test('the contents at the side follow the section on the screen', async () => {
  const { page, problems } = await browser.open(site, 'cours/handout.html')
  expect(await page.locator('.contents [aria-current]').count()).toBe(0)
  for (const id of ['h-début-2', 'h-fin-9', 'chapitre-3']) {
    await page.evaluate(`document.getElementById('${id}').scrollIntoView()`)
    await marked(page, (await page.locator(`[id="${id}"]`).innerText()).trim())
    expect(await page.evaluate(IN_VIEW), id).toBe(true)
  }
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  await marked(page, 'Vote')
  expect(await page.evaluate(IN_VIEW)).toBe(true)
  expect(problems).toEqual([])
})

test('a chosen section is the current one even if the page cannot scroll to it', async () => {
  const { page } = await browser.open(site, 'cours/handout.html')
  for (const title of ['Fin 12', 'Élection', 'Quorum', 'Fin 11']) {
    await page.getByRole('link', { name: title, exact: true }).click()
    await marked(page, title)
  }
})

test('a section that a link leads to is below the bar', async () => {
  for (const viewport of [SCREEN, PHONE]) {
    const { page } = await browser.open(site, 'cours/handout.html#h-fin-5', viewport)
    const bar = await page.locator('.site-bar').boundingBox()
    const heading = await page.locator('#h-fin-5').boundingBox()
    expect(heading?.y).toBeGreaterThanOrEqual(bar?.height ?? 99)
    expect(heading?.y).toBeLessThan(120)
  }
})

test('in a narrow window a button opens the contents, with the keyboard as well', async () => {
  const { page, problems } = await browser.open(site, 'cours/handout.html#h-fin-5', PHONE)
  const button = page.getByRole('button', { name: 'Ouvrir le sommaire' })
  const panel = page.locator('dialog.menu')
  const scrolled = await page.evaluate('scrollY')
  await button.focus()
  // Focusing a button of the bar moves nothing below it.
  expect(await page.evaluate('scrollY')).toBe(scrolled)
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.textContent.trim()')).toBe('Fin 5')
  expect((await panel.locator('[aria-current]').textContent())?.trim()).toBe('Fin 5')
  expect(await page.locator('#h-fin-5').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await panel.isVisible()).toBe(false)
  expect(await page.evaluate('document.activeElement.dataset.handoutButton')).toBe('contents')
  await button.click()
  await page.mouse.click(380, 400)
  expect(await panel.isVisible()).toBe(false)
  await button.click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#chapitre-6$/)
  expect(await panel.isVisible()).toBe(false)
  await page.setViewportSize({ width: 900, height: 700 })
  await button.click()
  await page.mouse.click(800, 400)
  expect(await panel.isVisible()).toBe(false)
  await page.setViewportSize(SCREEN)
  expect(await button.isVisible()).toBe(false)
  expect(problems).toEqual([])
})

test('a search finds sections with all words, accents or not, and leads to them with the words marked', async () => {
  const { page } = await browser.open(site, 'cours/handout.html')
  await page.keyboard.press('/')
  await page.keyboard.type('MAJORITE ete')
  const hits = page.locator('.hits a')
  expect(await hits.count()).toBe(2)
  expect(await hits.locator('.title').allTextContents()).toEqual(['Quorum', 'Vote'])
  expect(await hits.locator('.where').allTextContents()).toEqual(['Élection', 'Élection'])
  expect(await hits.nth(0).locator('mark').allTextContents()).toEqual(['majorité', 'été'])
  expect(await page.locator('.found').textContent()).toBe('2 résultats')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#h-quorum$/)
  expect(await page.locator('dialog').isVisible()).toBe(false)
  expect(await highlighted(page)).toEqual(['majorité', 'été', 'majorité', 'Été'])
  await page.keyboard.press('Escape')
  expect(await highlighted(page)).toEqual([])
  await page.keyboard.press('/')
  expect(await page.locator('.menu input').inputValue()).toBe('MAJORITE ete')
  await page.keyboard.type('introuvable')
  expect(await page.locator('.found').textContent()).toBe('Aucun résultat')
})

test('a button ends the highlights, for devices without an Escape key', async () => {
  const { page } = await browser.open(site, 'cours/handout.html', PHONE)
  await page.getByRole('button', { name: 'Chercher dans ce support' }).click()
  await page.locator('.menu input').fill('noeud')
  await page.locator('.hits a').first().click()
  expect(await highlighted(page)).toEqual(['nœud', 'nœud'])
  const end = page.getByRole('button', { name: 'Ne plus surligner' })
  await end.click()
  expect(await highlighted(page)).toEqual([])
  expect(await end.isVisible()).toBe(false)
})

test('the search works in a browser without highlights', async () => {
  const { page, problems } = await browser.open(site, 'cours/handout.html')
  await page.evaluate('delete window.Highlight')
  await page.keyboard.press('/')
  await page.keyboard.type('quorum')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#h-quorum$/)
  expect(problems).toEqual([])
})

test('each heading has a link to itself, which is neither read as text nor printed', async () => {
  const { page } = await browser.open(site, 'cours/handout.html')
  const heading = page.locator('#h-quorum')
  const link = heading.getByRole('link', { name: 'Lien vers cette section' })
  const opacity = () =>
    page.evaluate('getComputedStyle(document.querySelector("#h-quorum .permalink")).opacity')
  expect(await opacity()).toBe('0')
  await heading.hover()
  expect(await opacity()).toBe('1')
  await link.click()
  expect(new URL(page.url()).hash).toBe('#h-quorum')
  expect((await heading.textContent())?.trim()).toBe('Quorum')
  await page.emulateMedia({ media: 'print' })
  for (const tool of ['.permalink', '.site-bar', 'dialog', '.unmark'])
    expect(await page.locator(tool).filter({ visible: true }).count(), tool).toBe(0)
})

test('the button prints', async () => {
  const { page } = await browser.open(site, 'cours/handout.html')
  await page.evaluate('window.print = () => { window.printed = true }')
  await page.getByRole('button', { name: 'Imprimer' }).click()
  expect(await page.evaluate('window.printed')).toBe(true)
})

test('the bar with all its buttons fits on a phone', async () => {
  const printed = await site.withPdfs(new Map([['cours/handout.pdf', { pages: 210, size: 12_345_678 }]]))
  const whole = { ...site, files: [...printed, ...site.files] }
  const { page } = await browser.open(whole, 'cours/handout.html', PHONE)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390)
  const parts = await page.locator('.site-bar :is(a, button):visible').all()
  expect(parts).toHaveLength(7)
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()))
  boxes.forEach((box, n) => {
    expect(box?.width).toBeGreaterThanOrEqual(32)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(boxes[n + 1]?.x ?? 390)
  })
})

test('without scripts the page shows no button that needs them', async () => {
  const context = await browser.browser.newContext({ javaScriptEnabled: false, viewport: PHONE })
  try {
    await context.route('**/*', (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(1))
      const contentType = path.endsWith('.css') ? 'text/css' : 'text/html'
      return route.fulfill({ body: Buffer.from(read(site, path) ?? []), contentType })
    })
    const page = await context.newPage()
    await page.goto('http://lutrin.invalid/cours/handout.html')
    expect(await page.locator('button:visible').count()).toBe(0)
    expect(await page.locator('.contents a').first().isVisible()).toBe(true)
    expect(await page.locator('#h-quorum').isVisible()).toBe(true)
  } finally {
    await context.close()
  }
})

test('the search works from a disk as well', async () => {
  const { out } = await built({ 'content/docker/a.md': '# Images\n\n## Couches\n\nTrois couches.\n' })
  const page = await browser.browser.newPage()
  try {
    await page.goto(`${pathToFileURL(out)}/docker/handout.html`)
    await settle(page)
    await page.keyboard.press('/')
    await page.keyboard.type('trois')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#.*couches$/)
    expect(await highlighted(page)).toEqual(['Trois'])
  } finally {
    await page.close()
  }
})

test('a chapter for paper only has no slide, and its headings link to none', async () => {
  const { out } = await built({
    'content/cours/1.md': '# Salle\n\nTexte.\n',
    'content/cours/2.md':
      '---\ntitle: Annexe\nchapterSlides: false\n---\n\n:::handout\n\n## Papier\n\nLire.\n\n:::\n',
  })
  const page = await browser.browser.newPage()
  try {
    await page.goto(`${pathToFileURL(out)}/cours/index.html`)
    await settle(page)
    expect(await page.evaluate('Reveal.getSlides().map(({ id }) => id)')).toEqual(['cover', '1--salle'])
    await page.goto(`${pathToFileURL(out)}/cours/handout.html`)
    await settle(page)
    const leading = '[...document.querySelectorAll(".to-slide")].map(({ parentNode: { id } }) => id)'
    expect(await page.evaluate(leading)).toEqual(['1--salle'])
    expect(await page.getByText('Lire.').count()).toBe(1)
  } finally {
    await page.close()
  }
})
