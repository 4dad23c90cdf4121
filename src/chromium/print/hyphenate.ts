import type { Page } from 'playwright-core'
import { callPage } from './call-page.ts'

/** Returns a word with soft hyphens where its language allows a break. */
type Hyphenator = (text: string) => string

/** A break after at most two letters of a word, or before at most its last three: not worth a hyphen. */
const SHORT = /^(.{1,2})\u00AD|\u00AD(.{1,3})$/gu

/**
 * Hyphenate the text of a handout for paper, each piece of it in its own language.
 *
 * Chromium's headless shell has no dictionaries, so `hyphens: auto` has no effect there. The package `hyphen` has the
 * patterns of TeX; a language without patterns is not hyphenated.
 */
export async function hyphenate(page: Page): Promise<void> {
  const words = await callPage(page, 'listWords')
  const points: Record<string, string> = {}
  for (const [lang, list] of Object.entries(words)) {
    const split = await hyphenatorOf(lang)
    if (!split) continue
    for (const word of list) {
      const parts = split(word).replace(SHORT, '$1$2')
      if (parts !== word) points[`${lang} ${word}`] = parts
    }
  }
  if (Object.keys(points).length > 0) await callPage(page, 'breakWords', points)
}

/** Load the patterns of a language, `fr` or `de-CH`; undefined for a language without patterns. */
async function hyphenatorOf(lang: string): Promise<Hyphenator | undefined> {
  const tag = lang.toLowerCase()
  const base = tag.split('-')[0] ?? tag
  if (!/^[a-z]{2,3}(?:-[a-z\d]+)*$/.test(tag)) return undefined
  for (const name of new Set([tag, base])) {
    const patterns = await import(`hyphen/${name}/index.js`).catch(() => undefined)
    if (patterns) return patterns.default.hyphenateSync
  }
  return undefined
}
