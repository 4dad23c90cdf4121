import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../src/chromium/browser/locate-browser.ts'
import { openSite } from '../../src/chromium/browser/open-site.ts'
import type { Rendered } from '../../src/render/render-site.ts'
import { compiled } from '../chapter/compiled.ts'
import { chapter, deck, linkedCourse, slide } from './fixture.ts'
import { read, renderCourse, text } from './site.ts'

const MATRIX = `\\begin{pmatrix} ${'abcdefgh & '.repeat(12)} i \\end{pmatrix}`
const TEXT = [
  'Soit $\\sqrt{x}$.',
  '$$\n\\sum_{i=0}^n \\frac{1}{i}\n$$',
  `$$\n${'a + '.repeat(60)} b\n$$`,
  `$$\nM = ${MATRIX}\n$$`,
  '\\begin{align}\nx &= y\n\\end{align}',
].join('\n\n')

/** Render a course of one deck with maths and one without. */
function course(home?: string): Promise<Rendered> {
  const { slides, handout } = compiled(TEXT, { settings: { math: true } })
  const maths = deck('maths', 'Maths', [chapter('Formules', slides, { compiled: { handout } })])
  const plain = deck('texte', 'Texte', [
    chapter('Texte', [slide('Un', '<p>class="katex" <code>$x$</code></p>')]),
  ])
  return renderCourse({ ...linkedCourse([maths, plain]), home })
}

describe('the style sheet for formulas', () => {
  test('is on the pages that have formulas, and on no other', async () => {
    const site = await course()
    const linked = (path: string) => /href="[^"]*maths-[^"]*\.css"/.test(text(site, path))
    expect(linked('maths/index.html')).toBe(true)
    expect(linked('maths/handout.html')).toBe(true)
    expect(linked('texte/index.html')).toBe(false)
    expect(linked('texte/handout.html')).toBe(false)
    expect(linked('index.html')).toBe(false)
    expect(text(await course(compiled('$x$', { settings: { math: true } }).handout), 'index.html')).toMatch(
      /href="assets\/maths-[^"]*\.css"/,
    )
  })

  test('brings its fonts in one format, and none to a site without formulas', async () => {
    const fonts = ({ files }: Rendered) =>
      files.filter(({ path }) => /KaTeX/.test(path)).map(({ path }) => path)
    expect(fonts(await course())).toHaveLength(20)
    expect(fonts(await course()).filter((path) => !path.endsWith('.woff2'))).toEqual([])
    expect(fonts(await renderCourse(linkedCourse([deck('a', 'A', [chapter('B', [])])])))).toEqual([])
  })
})

describe('formulas in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser(await locateBrowser())
  })
  afterAll(() => browser?.close())

  test.each([
    ['a desk', 1280, 'screen'],
    ['a phone', 390, 'screen'],
    ['paper', 640, 'print'],
  ] as const)('fit %s: broken behind a sign, or smaller', async (_, width, media) => {
    const rendered = await course()
    const site = await openSite(browser, async (path) => read(rendered, path), {
      viewport: { width, height: 800 },
    })
    const page = await site.newPage()
    const failed: string[] = []
    page.on('requestfailed', (request) => failed.push(request.url()))
    await page.emulateMedia({ media })
    await page.goto(site.url('maths/handout.html'))
    await page.waitForFunction('document.querySelector(".math-display[style]")')
    const measured = (await page.evaluate(`(() => {
      const boxes = [...document.querySelectorAll('.math-display')]
      return {
        page: document.documentElement.scrollWidth,
        tooWide: boxes.map((box) => box.scrollWidth > box.clientWidth),
        cut: boxes.some((box) => box.scrollHeight > box.clientHeight),
        lines: new Set([...boxes[1].querySelectorAll('.base')].map((base) => base.offsetTop)).size,
        focus: boxes.map((box) => box.tabIndex),
        font: document.fonts.check('16px KaTeX_Main'),
      }
    })()`)) as Record<string, unknown>
    await site.close()
    // On a phone the matrix stays readable and scrolls.
    const matrix = media === 'screen'
    expect(measured).toMatchObject({
      page: width,
      cut: false,
      font: true,
      tooWide: [false, false, matrix, false],
    })
    expect(measured['focus']).toEqual([-1, -1, matrix ? 0 : -1, -1])
    expect(Number(measured['lines'])).toBeGreaterThan(1)
    expect(failed).toEqual([])
  })
})
