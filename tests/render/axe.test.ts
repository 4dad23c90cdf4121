import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rendered } from '../../src/render/render-site.ts'
import { type PageBrowser, PHONE, SCREEN, startBrowser } from './deck-page.ts'
import { chapter, deck, linkedCourse, slide } from './fixture.ts'
import { renderCourse } from './site.ts'

const CODE = '<span class="hljs-comment"># rien</span>\n<span class="hljs-keyword">FROM</span> alpine'
const COURSE = deck(
  'cours',
  'Le cours',
  [
    chapter('Premier', [
      slide('Premier', '<h2>Premier</h2>', { kind: 'chapter' }),
      slide(
        'Mots',
        '<h2>Mots</h2><ul><li>Un <a href="#/tableau">lien</a></li><li>Deux <code>code</code></li></ul>',
      ),
      slide('Code', `<h2>Code</h2><pre><code>${CODE}</code></pre>`),
      slide(
        'Tableau',
        `<h2>Tableau</h2><div class="table"><table><thead><tr><th>a</th></tr></thead><tbody><tr>${'<td><code>imprononçable</code></td>'.repeat(9)}</tr></tbody></table></div>`,
      ),
    ]),
  ],
  { footer: 'Pied de page' },
)

let browser: PageBrowser
let site: Rendered

beforeAll(async () => {
  site = await renderCourse(linkedCourse([COURSE], { edition: 'trainer' }))
  browser = await startBrowser()
})

afterAll(() => browser?.close())

/** List the serious and critical problems that axe finds on a page in its current state. */
async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(`axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ target }) => target.join(' ')).join(', ')))`)
}

const THEMES = ['light', 'dark'] as const

test.each(THEMES)('slides, menu, search and help in the %s theme hold nobody up', async (theme) => {
  const { page } = await browser.open(site, 'cours/index.html')
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.reload()
  await page.waitForSelector('.reveal.ready')
  for (const id of ['cover', 'premier', 'mots', 'code', 'tableau']) {
    await page.evaluate(`location.hash = '#/${id}'`)
    await page.waitForFunction(`Reveal.getCurrentSlide().id === '${id}'`)
    expect(await barriers(page), id).toEqual([])
  }
  await page.keyboard.press('m')
  expect(await barriers(page), 'menu').toEqual([])
  await page.locator('.menu input').fill('lien')
  expect(await barriers(page), 'search').toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  expect(await page.locator('.help[open]').count()).toBe(1)
  expect(await barriers(page), 'help').toEqual([])
})

test.each([
  ['cours/index.html', PHONE],
  ['cours/handout.html', SCREEN],
  ['cours/handout.html', PHONE],
  ['index.html', SCREEN],
])('%s has no serious accessibility problem', async (url, viewport) => {
  const { page } = await browser.open(site, url, viewport)
  expect(await barriers(page)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await barriers(page)).toEqual([])
})

test.each(THEMES)('contents and search of the handout in the %s theme hold nobody up', async (theme) => {
  const { page } = await browser.open(site, 'cours/handout.html', PHONE)
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Ouvrir le sommaire' }).click()
  expect(await barriers(page), 'contents').toEqual([])
  await page.locator('.menu input').fill('lien')
  expect(await page.locator('.hits a').count()).toBe(1)
  expect(await barriers(page), 'search').toEqual([])
  await page.keyboard.press('Enter')
  expect(await page.getByRole('button', { name: 'Ne plus surligner' }).count()).toBe(1)
  expect(await barriers(page), 'found').toEqual([])
})

test('a screen reader announces the current slide, and no other', async () => {
  const { page } = await browser.open(site, 'cours/index.html#/mots')
  expect(await page.locator('[role=application]').count()).toBe(0)
  await page.waitForFunction('document.querySelector(".aria-status").textContent.startsWith("Mots. Un lien")')
  const headings = await page.getByRole('heading').allTextContents()
  expect(headings).toEqual(['Mots'])
  await page.keyboard.press('ArrowRight')
  await page.waitForFunction('document.querySelector(".aria-status").textContent.startsWith("Code.")')
  expect(await page.getByRole('heading').allTextContents()).toEqual(['Code'])
})
