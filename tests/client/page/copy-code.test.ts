import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Rendered } from '../../../src/render/render-site.ts'
import { built } from '../../built.ts'
import { type PageBrowser, settle, startBrowser } from '../../render/deck-page.ts'
import { chapter, deck, linkedCourse, slide } from '../../render/fixture.ts'
import { renderCourse } from '../../render/site.ts'

const CODE =
  '<span class="line">$ docker ps</span>\n<span class="line marked">conteneurs &lt;tous&gt;</span>\n'
const SLIDE = `<h2>Copier</h2><pre class="has-lines numbered" data-steps="1"><code>${CODE}</code><span class="fragment code-step" data-lines="2" hidden></span></pre>`

let browser: PageBrowser
let site: Rendered

beforeAll(async () => {
  site = await renderCourse(linkedCourse([deck('demo', 'Démo', [chapter('Un', [slide('Copier', SLIDE)])])]))
  browser = await startBrowser()
})

afterAll(() => browser?.close())

/** The pages that show the code. */
const PAGES = ['demo/index.html#/copier', 'demo/handout.html']

test.each(PAGES)('%s copies the code alone, by keyboard, and says so', async (url) => {
  const { page, problems } = await browser.open(site, url)
  await page.evaluate(
    `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.copied = text } } })`,
  )
  const button = page.getByRole('button', { name: 'Copier le code' })
  expect(await button.count()).toBe(1)
  await button.focus()
  await page.keyboard.press('Enter')
  expect(await page.evaluate('window.copied')).toBe('$ docker ps\nconteneurs <tous>')
  await page.waitForFunction(
    '[...document.querySelectorAll("[role=status]")].some((one) => one.textContent === "Copié")',
  )
  expect(await page.getByRole('button', { name: 'Copié' }).count()).toBe(1)
  expect(problems).toEqual([])
})

test.each(PAGES)('%s copies where the browser has no clipboard for scripts', async (url) => {
  const { page } = await browser.open(site, url)
  await page.evaluate(`(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => { window.copied = String(getSelection()) || document.activeElement.value; return true }
  })()`)
  await page.getByRole('button', { name: 'Copier le code' }).click()
  await page.waitForFunction('window.copied !== undefined')
  expect(await page.evaluate('window.copied')).toBe('$ docker ps\nconteneurs <tous>')
})

test('the button changes neither the layout of the code nor its words, and is not on paper', async () => {
  const { page } = await browser.open(site, 'demo/handout.html')
  const measured = () =>
    page.evaluate(`(() => { const box = document.querySelector('pre').getBoundingClientRect()
      const code = document.querySelector('pre code').getBoundingClientRect()
      return [box.top, box.height, code.top, code.left, document.querySelector('pre').textContent] })()`)
  const before = await measured()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.copy').isVisible()).toBe(false)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate('document.querySelector(".copy-strip").remove()')
  expect(await measured()).toEqual(before)
})

test('a site on a disk works without a server and without errors', async () => {
  const { out } = await built({
    'lutrin.yaml': 'lang: fr\n',
    'content/demo/01.md': '# Un\n\n## Copier\n\n```bash\ndocker ps\n```\n',
  })
  const page = await (await browser.browser.newContext()).newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  for (const name of ['demo/index.html', 'demo/handout.html', 'index.html']) {
    await page.goto(`${pathToFileURL(out)}/${name}`)
    await settle(page)
  }
  await page.goto(`${pathToFileURL(out)}/demo/index.html`)
  await settle(page)
  await page.keyboard.press('End')
  await page.getByRole('button', { name: 'Copier le code' }).click()
  await page.getByRole('button', { name: 'Copié' }).waitFor()
  expect(problems).toEqual([])
})
