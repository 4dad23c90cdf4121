import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../../src/chromium/browser/locate-browser.ts'
import { type OpenSite, openSite } from '../../../src/chromium/browser/open-site.ts'
import type { Theme } from '../../../src/model/theme.ts'
import type { Rendered } from '../../../src/render/render-site.ts'
import { findTheme, THEME_NAMES } from '../../../src/site/settings/theme-names.ts'
import { chapter, deck, linkedCourse, slide } from '../fixture.ts'
import { read, renderCourse, text } from '../site.ts'

let browser: Browser
const opened: OpenSite[] = []

beforeAll(async () => {
  browser = await launchBrowser(await locateBrowser())
})

afterAll(async () => {
  await Promise.all(opened.map((site) => site.close()))
  await browser?.close()
})

/** Create a theme. */
function theme(more: Partial<Theme> = {}): Theme {
  return { scheme: 'light', reveal: undefined, tokens: {}, ...more }
}

/** Render a deck of one slide in a theme, and another deck in the default theme. */
function rendered(own: Theme, overrides: Readonly<Record<string, string>> = {}): Promise<Rendered> {
  const slides = [slide('Court', '<h2>Court</h2><p>Voir <a href="#/fin">la fin</a>.</p>')]
  return renderCourse(
    linkedCourse([
      deck('demo', 'Démonstration', [chapter('Premier', slides)], { theme: own }),
      deck('autre', 'Autre', [chapter('Second', slides)]),
    ]),
    overrides,
  )
}

/** Open a page of a site; `problems` collects what it could not load. */
async function open(site: Rendered, url: string): Promise<{ page: Page; problems: readonly string[] }> {
  const served = await openSite(browser, async (path) => read(site, path), {
    viewport: { width: 1280, height: 720 },
  })
  opened.push(served)
  const page = await served.newPage()
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('request', (request) => {
    if (!request.url().startsWith(served.url('')) && !request.url().startsWith('data:'))
      problems.push(request.url())
  })
  await page.goto(served.url(url))
  await page.waitForFunction('document.querySelector(".reveal.ready, main")')
  await page.evaluate('document.fonts.ready')
  return { page, problems }
}

/** Return the computed value of a property. */
function computed(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate(`getComputedStyle(document.querySelector('${selector}'))['${property}']`)
}

test('tokens of a deck apply to its slides and its handout, and to no other page', async () => {
  const tokens = {
    accent: 'light-dark(#005f59, #7fd6cf)',
    stage: 'light-dark(#440022, #440022)',
    paper: 'light-dark(#fffaf0, #221100)',
    'font-text': 'Georgia, serif',
    'slide-text': '36px',
  }
  const site = await rendered(theme({ tokens }))
  const { page } = await open(site, 'demo/index.html#/court')
  expect(await computed(page, '#court a', 'color')).toBe('rgb(0, 95, 89)')
  expect(await computed(page, '.reveal', 'fontFamily')).toMatch(/^Georgia/)
  expect(await computed(page, '#court p', 'fontSize')).toBe('36px')
  expect(await computed(page, 'body', 'backgroundColor')).toBe('rgb(255, 250, 240)')
  expect(await computed(page, '.slide-background.cover', 'backgroundColor')).toBe('rgb(68, 0, 34)')
  await page.click('.deck-bar [data-theme-button]')
  expect(await computed(page, '#court a', 'color')).toBe('rgb(127, 214, 207)')

  const handout = (await open(site, 'demo/handout.html')).page
  expect(await computed(handout, 'main p a', 'color')).toBe('rgb(0, 95, 89)')
  expect(await computed(handout, 'body', 'backgroundColor')).toBe('rgb(252, 252, 250)')
  const other = (await open(site, 'autre/index.html')).page
  expect(await computed(other, '#court a', 'color')).not.toBe('rgb(0, 95, 89)')
  expect(text(site, 'index.html')).not.toContain('005f59')
})

test('a value cannot end the style element', async () => {
  const tokens = { 'font-text': "'</style><img src=x onerror=alert(1)>', serif" }
  const page = text(await rendered(theme({ tokens })), 'demo/index.html')
  expect(page).not.toContain('<img src=x')
  expect(page).toContain('font-text')
})

test('a project’s own style sheet wins over the theme, over its YAML and over layers', async () => {
  const css = ':root { --accent: rgb(90 0 90); --font-text: Custom }\nh2 { text-align: right }\n'
  const site = await rendered(theme({ tokens: { accent: 'light-dark(#005f59, #7fd6cf)' } }), {
    'theme/custom.css': css,
  })
  for (const url of ['demo/index.html', 'demo/handout.html']) {
    const { page } = await open(site, url)
    expect(await computed(page, 'h2 ~ p a, main p a', 'color')).toBe('rgb(90, 0, 90)')
    expect(await computed(page, 'h2', 'textAlign')).toBe('right')
  }
  const { page } = await open(site, 'demo/index.html')
  expect(await computed(page, '.reveal', 'fontFamily')).toBe('Custom')
})

test('a project’s style sheet can use fonts of its own, from static/', async () => {
  const css =
    '@font-face { font-family: Maison; src: url(../fonts/maison.woff2) }\n:root { --font-title: Maison, serif }\n'
  const site = await rendered(theme(), { 'theme/custom.css': css })
  const sheets = site.files.filter(({ path }) => path.endsWith('.css')).map(({ path }) => text(site, path))
  expect(sheets.some((sheet) => sheet.includes('url("../fonts/maison.woff2")'))).toBe(true)
  const { page } = await open(site, 'demo/index.html')
  expect(await computed(page, '#cover h1', 'fontFamily')).toBe('Maison, serif')
})

test.each(THEME_NAMES.slice(3))(
  'theme: %s shows on the slides, and loads nothing from elsewhere',
  async (name) => {
    const found = findTheme(name)
    const site = await rendered(theme({ ...found }))
    const { page, problems } = await open(site, 'demo/index.html#/court')
    const [paper, body, heading, color] = await page.evaluate<string[]>(`(() => {
    const root = getComputedStyle(document.documentElement)
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = root.getPropertyValue('--r-background-color')
    const back = getComputedStyle(probe).color
    probe.style.color = root.getPropertyValue('--r-heading-color')
    return [back, getComputedStyle(document.body).backgroundColor, getComputedStyle(probe).color, getComputedStyle(document.querySelector('#court h2')).color]
  })()`)
    expect(body).toBe(paper)
    expect(color).toBe(heading)
    expect(problems).toEqual([])
    const sheet = site.files.find(({ path }) => path.startsWith(`assets/deck-${name}-`))
    expect(sheet && text(site, sheet.path)).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
    const handout = (await open(site, 'demo/handout.html')).page
    expect(await computed(handout, 'body', 'backgroundColor')).toBe('rgb(252, 252, 250)')
  },
)

test('titles in a theme of reveal.js look as in that theme', async () => {
  const { page } = await open(await rendered(theme({ ...findTheme('league') })), 'demo/index.html#/court')
  expect(await computed(page, '#court h2', 'textTransform')).toBe('uppercase')
  expect(await computed(page, '#court h2', 'fontFamily')).toMatch(/^"?League Gothic/)
  expect(await page.evaluate('document.fonts.check("40px League Gothic")')).toBe(true)
  expect(await page.locator('.deck-bar [data-theme-button]').isVisible()).toBe(false)
})
