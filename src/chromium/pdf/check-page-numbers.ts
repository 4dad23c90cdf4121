import type { ContentsEntry } from '../../model/printed-page.ts'
import { comparableText } from './comparable-text.ts'

/** Writing systems that run from right to left: the page number can be read on either side of the title. */
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}/u

/**
 * List the entries of the contents that have no page number, or that the PDF shows with another one.
 *
 * Without a font for a writing system, its letters have no glyph and are not in the PDF's text. A title is therefore
 * compared by the letters that the PDF shows at all, and not compared where none is left.
 *
 * @param entries In the order of the contents, all levels.
 * @param pages Page number by the id of the entry.
 * @param text Comparable text of the PDF, with a line break between pages.
 */
export function wrongPageNumbers(
  entries: readonly ContentsEntry[],
  pages: ReadonlyMap<string, number>,
  text: string,
): readonly ContentsEntry[] {
  const shown = new Set(text)
  const titles = entries.map(({ title }) =>
    Array.from(comparableText(title))
      .filter((letter) => shown.has(letter))
      .join(''),
  )
  return entries.filter(({ id, title }, index) => {
    // The cover has no page number; an entry of symbols alone leaves nothing to compare.
    if (id === '' || comparableText(title) === '') return false
    const page = pages.get(id)
    if (page === undefined) return true
    const shownTitle = titles[index] ?? ''
    if (shownTitle === '') return false
    const next = titles.findIndex((other, n) => n > index && other !== '')
    const skipped = entries.slice(index + 1, next < 0 ? undefined : next)
    // Of entries without a comparable title, the text has the page numbers alone.
    const numbers = skipped.map((entry) => pages.get(entry.id) ?? '').join('')
    const line = `${shownTitle}${page}`
    const nextTitle = titles[next] ?? ''
    // The page number ends where its digits end, unless the next title starts with a digit or runs from right to left.
    if (/^\p{N}/u.test(nextTitle) && text.includes(line + numbers + nextTitle)) return false
    if (RIGHT_TO_LEFT.test(title)) return !text.includes(`${page}${shownTitle}`) && !text.includes(line)
    if (RIGHT_TO_LEFT.test(nextTitle)) return !text.includes(line)
    return !new RegExp(`${line}(?:${numbers})?(?!\\p{N})`, 'u').test(text)
  })
}
