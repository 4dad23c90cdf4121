import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { printPages } from '../../src/chromium/print/print-pages.ts'
import { CODE, job, site } from './site.ts'

const require = createRequire(import.meta.url)
/** A font of npm, so that Latin text does not depend on the fonts of the machine. */
const FONT = `data:font/woff2;base64,${readFileSync(require.resolve('@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2')).toString('base64')}`

/** Print the body of a page, and return the words that are reported as missing. */
export async function missingWords(
  browser: Browser,
  body: string,
  attributes = 'lang="en"',
): Promise<readonly string[]> {
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
