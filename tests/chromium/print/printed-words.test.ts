import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../../src/chromium/browser/locate-browser.ts'
import { printPages } from '../../../src/chromium/print/print-pages.ts'
import { CODE, job, site } from '../site.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await locateBrowser())
})
afterAll(() => browser?.close())

const require = createRequire(import.meta.url)
/** A font of npm, so that Latin text does not depend on the fonts of the machine. */
const FONT = `data:font/woff2;base64,${readFileSync(require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2')).toString('base64')}`

/** Print the body of a page, and return the words that are reported as missing. */
async function missing(body: string, attributes = 'lang="en"'): Promise<readonly string[]> {
  const page = `<!doctype html><html ${attributes}><head><meta charset="utf-8"><style>
    @font-face { font-family: Sans; src: url(${FONT}) }
    @page { size: A5; margin: 1.5cm } body { font: 11pt Sans, sans-serif; overflow-wrap: anywhere }
    pre { white-space: pre-wrap; font-size: 9pt }
    </style></head><body><main>${body}</main></body></html>`
  const results = printPages(browser, [job('a/handout.html')], {
    code: CODE,
    read: site({ 'a/handout.html': page }),
  })
  const reasons: string[] = []
  for await (const { messages } of results) for (const { reason } of messages) reasons.push(reason)
  return reasons.map((reason) => /the word `(.+)` is missing/.exec(reason)?.[1] ?? reason)
}

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
    ['Arabic and Hebrew in English', '<p>Before السلام عليكم after שלום עולם and end.</p>'],
  ])('%s', async (_, body) => {
    expect(await missing(body)).toEqual([])
  })

  it('Arabic and Hebrew', async () => {
    const text =
      '<h2>قائمة متداخلة</h2><ul><li>معلومات <code>docker run -it</code><ul><li>الأول ۱</li><li>الأول ۲</li></ul></li></ul><table><tr><td>خدمة</td><td>منفذ 8080</td></tr></table>'
    for (const dir of ['rtl', 'ltr']) expect(await missing(text, `lang="ar" dir="${dir}"`)).toEqual([])
    expect(
      await missing('<p>שלום לכולם, <b>זה</b> <a href="#x">קורס</a> על 3 רשתות.</p>', 'lang="he" dir="rtl"'),
    ).toEqual([])
  })
})
