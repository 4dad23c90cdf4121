import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../src/chromium/browser/locate-browser.ts'
import { type OpenSite, openSite } from '../../src/chromium/browser/open-site.ts'
import type { Rendered } from '../../src/render/render-site.ts'
import { findTheme, THEME_NAMES } from '../../src/site/settings/theme-names.ts'
import { chapter, deck, linkedCourse, slide } from './fixture.ts'
import { read, renderCourse } from './site.ts'

/** Contrast that WCAG AA requires of text, and of text of 24 pixels and more. */
const TEXT = 4.5
const LARGE = 3
/** Backgrounds of text on a page. */
const BACKS = ['paper', 'surface', 'note', 'solution', 'trainer', 'danger-back', 'marked']
const CODE = ['keyword', 'string', 'number', 'comment', 'title', 'attribute', 'type'].map(
  (name) => `code-${name}`,
)

/** Text tokens, their backgrounds, and the contrast that they need. */
const PAIRS: readonly (readonly [texts: readonly string[], backs: readonly string[], least: number])[] = [
  [['ink', 'accent'], BACKS, TEXT],
  [['muted'], ['paper', 'surface', 'marked'], TEXT],
  [['brass'], ['paper', 'trainer'], TEXT],
  [['solution-ink'], ['paper', 'solution'], TEXT],
  [['danger'], ['paper', 'danger-back'], TEXT],
  [['ink', ...CODE], ['surface', 'marked', 'code-added', 'code-removed'], TEXT],
]
/** On title slides: kicker, byline and description; the title is large. */
const ON_STAGE: typeof PAIRS = [[['ink', 'muted', 'brass', 'accent'], ['stage'], TEXT]]
/** Tokens that reveal.js's themes set; the others are ours. */
const NAMED: typeof PAIRS = [
  [['ink', 'accent'], ['paper', 'surface'], TEXT],
  [['ink'], ['note', 'solution', 'trainer', 'danger-back', 'marked'], TEXT],
  [['muted', 'brass'], ['paper'], TEXT],
  [['title-color'], ['paper'], LARGE],
  [CODE, ['surface', 'marked'], TEXT],
]

const SLIDES = `<h2>Titre</h2><p>Texte avec <a href="#/x">un lien</a>.</p><p class="small">petit</p>`
const decks = THEME_NAMES.map((name) =>
  deck(
    name,
    'Démonstration',
    [
      chapter('Premier', [
        slide('Un', SLIDES),
        slide('Inverse', SLIDES, { attributes: { class: 'inverse' } }),
        ...['#000', '#203050', '#5b8a72', '#777', '#c0392b', '#e67e22', '#f1c40f', '#ffffff'].map(
          (color, n) => slide(`Fond ${n}`, SLIDES, { attributes: { 'data-background-color': color } }),
        ),
      ]),
    ],
    {
      footer: 'Pied de page',
      theme: { ...(findTheme(name) ?? { scheme: 'auto', reveal: undefined }), tokens: {} },
    },
  ),
)

let browser: Browser
let rendered: Rendered
const opened: OpenSite[] = []

beforeAll(async () => {
  rendered = await renderCourse(linkedCourse(decks))
  browser = await launchBrowser(await locateBrowser())
})

afterAll(async () => {
  await Promise.all(opened.map((site) => site.close()))
  await browser?.close()
})

/** Open a page of the site. */
async function open(url: string): Promise<Page> {
  const site = await openSite(browser, async (path) => read(rendered, path), {
    viewport: { width: 1280, height: 720 },
  })
  opened.push(site)
  const page = await site.newPage()
  await page.goto(site.url(url))
  await page.waitForFunction('document.querySelector(".reveal.ready, main")')
  return page
}

/** Defines `contrast(text, back)` of two colors as the browser computes them. */
const CONTRAST = `
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const parts = (color) => {
    canvas.fillStyle = '#000'
    canvas.fillStyle = color
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255)
  }
  const light = (color) => {
    const [r, g, b] = parts(color).map((part) => part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b)
    return (bright + 0.05) / (dark + 0.05)
  }
`

/** List the pairs of tokens with too little contrast, inside of the element that a selector finds. */
async function tooNear(page: Page, selector: string, pairs: typeof PAIRS): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    ${CONTRAST}
    const probe = document.querySelector(${JSON.stringify(selector)}).appendChild(document.createElement('i'))
    const tokenOf = (name) => {
      probe.style.color = 'rgb(1 2 3)'
      probe.style.color = 'var(--' + name + ')'
      return getComputedStyle(probe).color
    }
    const found = ${JSON.stringify(pairs)}.flatMap(([texts, backs, least]) => texts.flatMap((text) => backs.flatMap((back) => {
      const ratio = contrast(tokenOf(text), tokenOf(back))
      return ratio < least ? [text + ' on ' + back + ': ' + ratio.toFixed(2)] : []
    })))
    probe.remove()
    return found
  })()`)
}

test.each(['light', 'dark'])('every text of the %s theme is readable on its backgrounds', async (name) => {
  const page = await open(`${name}/index.html`)
  expect(await tooNear(page, '#un', PAIRS)).toEqual([])
  expect(await tooNear(page, '#cover', ON_STAGE)).toEqual([])
  expect(await tooNear(page, '#inverse', [...PAIRS, ...ON_STAGE])).toEqual([])
})

test.each(['light', 'dark'])('every text of the %s handout is readable', async (name) => {
  expect(await tooNear(await open(`${name}/handout.html`), 'main', PAIRS)).toEqual([])
})

test.each(THEME_NAMES.slice(3))("reveal.js's theme %s can be read", async (name) => {
  const page = await open(`${name}/index.html`)
  expect(await tooNear(page, '#un', NAMED)).toEqual([])
  expect(await tooNear(page, '#cover', [[['ink', 'muted', 'brass'], ['paper'], TEXT]])).toEqual([])
})

test.each(['light', 'dark', 'black', 'white'])(
  'text of %s is readable on a background of any tone',
  async (name) => {
    const page = await open(`${name}/index.html`)
    const found = await page.evaluate(`(() => {
    ${CONTRAST}
    return Reveal.getSlides().filter((slide) => slide.dataset.backgroundColor).flatMap((slide) => {
      return [...slide.querySelectorAll('h2, p, a')].flatMap((element) => {
        const { color } = getComputedStyle(element)
        const ratio = contrast(color, slide.dataset.backgroundColor)
        return ratio < ${TEXT} ? [slide.dataset.backgroundColor + ' ' + element.tagName + ': ' + ratio.toFixed(2)] : []
      })
    })
  })()`)
    expect(found).toEqual([])
  },
)

test.each(['light', 'dark'])('footer and slide number of %s are readable on each slide', async (name) => {
  const page = await open(`${name}/index.html`)
  for (const id of ['cover', 'un', 'inverse', 'fond-0', 'fond-1', 'fond-2', 'fond-6', 'fond-7']) {
    const ratios: number[] = await page.evaluate(`(() => {
      ${CONTRAST}
      const { h, v } = Reveal.getIndices(document.getElementById('${id}'))
      Reveal.slide(h, v)
      const background = Reveal.getSlideBackground(h, v)
      const own = background && getComputedStyle(background.querySelector('.slide-background-content') ?? background).backgroundColor
      const inner = getComputedStyle(background).backgroundColor
      const back = [own, inner].find((color) => color && !/rgba.*, 0\\)$/.test(color)) ?? getComputedStyle(document.body).backgroundColor
      return ['.deck-footer', '.slide-number'].map((selector) => contrast(getComputedStyle(document.querySelector(selector)).color, back))
    })()`)
    for (const ratio of ratios) expect([id, ratio >= TEXT, ratio]).toEqual([id, true, ratio])
  }
})
