import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../../src/chromium/browser/locate-browser.ts'
import { missingWords } from '../missing-words.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await locateBrowser())
})
afterAll(() => browser?.close())

describe('words that the page shows are found in its PDF', () => {
  it.each([
    [
      'elements with white space alone between them',
      '<p><b>Alpha</b> <a href="#x">beta</a> <i>gamma</i></p>',
    ],
    ['a line of code spans', '<p><code>one.sh</code> <code>two.sh</code> <code>three.sh</code></p>'],
    [
      'a listing over pages',
      `<pre>${Array.from({ length: 150 }, (_, n) => `<span>key${n}</span><span>:</span> <span>value${n}</span>\n`).join('')}</pre>`,
    ],
    [
      'fallback text',
      '<video>no film</video><audio>no sound</audio><canvas>no canvas</canvas><object>no object</object><iframe>no frame</iframe><noscript>no script</noscript><p>end</p>',
    ],
    [
      'text that is hidden or cut off',
      '<p>a <span style="opacity:0">glass</span> <span style="color:transparent">air</span> <span style="position:absolute;width:1px;height:1px;overflow:hidden">label</span></p>',
    ],
    ['a filter, which makes a picture of its text', '<p style="filter: blur(1px)">foggy morning</p>'],
    [
      'capitals, ruby, raised text and breaks',
      '<p style="text-transform:uppercase">straße und Maß</p><p><ruby>base<rt>above</rt></ruby> x<sup>2</sup>y<sub>ij</sub> one<br>two</p>',
    ],
    [
      'long words and addresses',
      `<p>${'x7'.repeat(200)} https://example.org/${'path-to/'.repeat(60)} end</p>`,
    ],
    [
      'several columns',
      `<div style="columns:2">${'<p>some words of a column with a verylongwordinit</p>'.repeat(60)}</div>`,
    ],
    [
      'a drawing',
      '<svg viewBox="0 0 200 60" width="200"><text x="5" y="20">first<tspan dy="12">second</tspan></text><text transform="rotate(90 100 5)" x="100" y="5">turned</text></svg>',
    ],
    [
      'a word that a line breaks beside Arabic',
      Array.from(
        { length: 12 },
        (_, n) =>
          `<p style="width:${n + 4}em">a/b <span style="display:inline-block">مرحبا</span> frfibyrvbd xyqfbzpo</p>`,
      ).join(''),
    ],
    [
      'letters of which one font has glyphs',
      '<p>日本語 <i>日本語</i> <code>日本語</code> <b>ab日cd本ef</b></p>',
    ],
    ['Arabic and Hebrew in English', '<p>Before السلام عليكم after שלום עולם and end.</p>'],
  ])('%s', async (_, body) => {
    expect(await missingWords(browser, body)).toEqual([])
  })

  it('Arabic and Hebrew', async () => {
    const text =
      '<h2>قائمة متداخلة</h2><ul><li>معلومات <code>docker run -it</code><ul><li>الأول ۱</li><li>الأول ۲</li></ul></li></ul><table><tr><td>خدمة</td><td>منفذ 8080</td></tr></table>'
    for (const dir of ['rtl', 'ltr'])
      expect(await missingWords(browser, text, `lang="ar" dir="${dir}"`)).toEqual([])
    expect(
      await missingWords(
        browser,
        '<p>שלום לכולם, <b>זה</b> <a href="#x">קורס</a> על 3 רשתות.</p>',
        'lang="he" dir="rtl"',
      ),
    ).toEqual([])
  })
})
