import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../../src/chromium/browser/launch-browser.ts'
import { locateBrowser } from '../../../src/chromium/browser/locate-browser.ts'
import { missingWords } from '../missing-words.ts'

/** Number of random pages: `LUTRIN_PRINT_RUNS=200` finds rarer faults. */
const RUNS = Number(process.env['LUTRIN_PRINT_RUNS'] ?? 4)
/** Seed of the random pages; more pages than usual come from another seed each time, which a failure names. */
const SEED = process.env['LUTRIN_PRINT_RUNS'] === undefined ? { seed: 745614770 } : {}

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser(await locateBrowser())
})
afterAll(() => browser?.close())

/** Words of several writing systems. */
const WORD = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  fc.constantFrom(
    'été',
    'Ça',
    'œuvre',
    'naïve',
    'don’t',
    'key:',
    '"8080:80"',
    'a/b/c',
    'x-y',
    '1.2.3',
    '3',
    '½',
    '①',
    'ﬁn',
    '🚀',
    '1️⃣',
  ),
  fc.constantFrom(
    'Ελλάδα',
    'λόγος',
    'Москва',
    'хлеб',
    'שלום',
    'עולם',
    'مرحبا',
    'كتاب',
    'सेवा',
    'ไทย',
    '日本語',
    'नमस्ते',
  ),
  fc.stringMatching(/^[a-z0-9/.]{30,120}$/),
)

/** Pieces of a line: words in elements, with or without white space between them. */
const LINE = fc
  .array(
    fc.tuple(
      WORD,
      fc.constantFrom(
        '',
        '',
        '',
        'b',
        'i',
        'code',
        'a href="https://example.org/"',
        'sup',
        'sub',
        'mark',
        'kbd',
        'span style="display:inline-block"',
        'small',
      ),
      fc.constantFrom(' ', ' ', ' ', '', '\n', '&nbsp;', '&shy;', '<br>', '<wbr>', '<span> </span>'),
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((pieces) =>
    pieces
      .map(([word, tag, space]) => (tag === '' ? word : `<${tag}>${word}</${tag.split(' ')[0]}>`) + space)
      .join(''),
  )

/** Blocks of a page. */
const BLOCK = fc.oneof(
  { weight: 3, arbitrary: LINE.map((line) => `<p>${line}</p>`) },
  LINE.map((line) => `<h2>${line}</h2>`),
  LINE.map((line) => `<p style="text-align:justify;hyphens:auto">${line}</p>`),
  LINE.map((line) => `<p dir="rtl">${line}</p>`),
  fc.array(LINE, { maxLength: 40 }).map((lines) => `<pre><code>${lines.join('\n')}</code></pre>`),
  fc
    .array(LINE, { minLength: 1, maxLength: 5 })
    .map((lines) => `<ul>${lines.map((line) => `<li>${line}<ol><li>${line}</ol>`).join('')}</ul>`),
  fc
    .array(fc.tuple(LINE, LINE, LINE), { minLength: 1, maxLength: 4 })
    .map(
      (rows) =>
        `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}`).join('')}`).join('')}</table>`,
    ),
  LINE.map((line) => `<video>${line}</video><object>${line}</object><canvas>${line}</canvas>`),
  LINE.map((line) => `<div style="display:flex">${`<div>${line}</div>`.repeat(2)}</div>`),
  LINE.map((line) => `<blockquote>${line}</blockquote>`),
)

/** Hides the word of the probe while the browser prints: the page shows it, and the PDF does not have it. */
const HIDE = `<script>
  const set = (visibility) => () => { document.querySelector('.probe').style.visibility = visibility }
  addEventListener('beforeprint', set('hidden'))
  addEventListener('afterprint', set(''))
</script>`

it('prints random pages without a message, and reports a word that is taken out of the PDF', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(BLOCK, { minLength: 1, maxLength: 12 }),
      fc.nat(),
      fc.stringMatching(/^[a-z]{4,9}$/),
      async (blocks, place, word) => {
        const at = place % (blocks.length + 1)
        const probe = `<p>before <i class="probe">${word}</i> after</p>`
        const page = [...blocks.slice(0, at), probe, ...blocks.slice(at)].join('\n')
        expect(await missingWords(browser, page)).toEqual([])
        expect(await missingWords(browser, page + HIDE)).toEqual([word])
      },
    ),
    // Smaller pages would take a second each, and a page is read easily enough.
    { numRuns: RUNS, ...SEED, endOnFailure: true },
  )
}, 600_000)
