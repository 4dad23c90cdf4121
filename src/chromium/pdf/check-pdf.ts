import type { PDFiumLibrary } from '@hyzyla/pdfium'
import type { ContentsEntry, TextBlock } from '../../model/printed-page.ts'
import { wrongPageNumbers } from './check-page-numbers.ts'
import { comparableText } from './comparable-text.ts'
import { readPages } from './read-pdf.ts'

/** What a finished PDF has to say. */
export interface PdfPromise {
  readonly blocks: readonly TextBlock[]
  readonly contents: readonly ContentsEntry[]
  /** Page, from 1, that the contents name for each id. */
  readonly pages: ReadonlyMap<string, number>
}

/** Something that the page shows and the PDF does not. */
export interface Missing {
  readonly reason: string
  /** `content/docker/01-images.md:12`, where it is known. */
  readonly source: string | undefined
}

/** How far ahead of the last text the next one is looked for first, in letters: what a page holds. */
const AHEAD = 4000
/** How much of the next page a word that is parted at a page's end may stand behind: its running head. */
const HEAD = 400
/** How far apart two letters of a word may be that another text overlaps: a line of this may stand between them. */
const FEW = 60
/** Messages of one PDF that are worth reading. */
const MOST = 20

/**
 * Read a finished PDF with PDFium, as readers do, and say what it lacks: words of the page, entries of its contents.
 *
 * White space, hyphens and punctuation are left out of the comparison, since lines break elsewhere on paper.
 */
export async function checkPdf(
  pdfium: PDFiumLibrary,
  bytes: Uint8Array,
  { blocks, contents, pages: numbers }: PdfPromise,
): Promise<readonly Missing[]> {
  const pages = (await readPages(pdfium, bytes)).map(comparableText)
  const find = createFinder(pages)
  const words = blocks.flatMap(({ text, source, isOverlapped }) =>
    find(text, isOverlapped).map((word) => ({ reason: `the word \`${word}\` is missing`, source })),
  )
  const wrong = wrongPageNumbers(flatten(contents), numbers, pages.join('\n')).map(({ title }) => ({
    reason: `the contents give no page, or a wrong one, for \`${title}\``,
    source: undefined,
  }))
  return [...words, ...wrong].slice(0, MOST)
}

/**
 * Make what looks texts up in pages, one after the other, and gives the words of each that are not there.
 *
 * Of a text that another one overlaps, the letters of a word need not stand together.
 */
function createFinder(pages: readonly string[]): (text: string, isOverlapped: boolean) => readonly string[] {
  const all = pages.join('')
  const counts = new Map<string, number>()
  let cursor = 0

  /** Look for a piece of text behind the last one, else anywhere as often as it was asked for. */
  function isThere(piece: string): boolean {
    const near = all.slice(cursor, cursor + AHEAD + piece.length).indexOf(piece)
    if (near >= 0) {
      cursor += near + piece.length
      return true
    }
    const asked = (counts.get(piece) ?? 0) + 1
    counts.set(piece, asked)
    let at = -1
    for (let n = 0; n < asked; n++) {
      at = all.indexOf(piece, at + 1)
      if (at < 0) return false
    }
    return true
  }

  /** Look for words together, then for each half of them: a page may end in between. */
  function lost(words: readonly string[], isOverlapped: boolean): readonly string[] {
    const piece = comparableText(words.join(''))
    if (piece === '' || isThere(piece)) return []
    if (words.length === 1) {
      if (isParted(piece, pages)) return []
      const near = all.slice(Math.max(0, cursor - AHEAD), cursor + AHEAD)
      return isOverlapped && isAmong(piece, near) ? [] : words
    }
    const half = Math.ceil(words.length / 2)
    return [...lost(words.slice(0, half), isOverlapped), ...lost(words.slice(half), isOverlapped)]
  }
  return (text, isOverlapped) => lost(text.split(/\s+/).filter(Boolean), isOverlapped)
}

/** Tell whether the letters of a word stand in a text in their order, with a few others between them. */
function isAmong(word: string, text: string): boolean {
  const [first = '', ...rest] = word
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    let at = start
    const isThere = rest.every((letter) => {
      const next = text.indexOf(letter, at + 1)
      const isNear = next > at && next - at <= FEW
      at = next
      return isNear
    })
    if (isThere) return true
  }
  return false
}

/** Tell whether a word starts at the end of a page and goes on below the head of the next one. */
function isParted(word: string, pages: readonly string[]): boolean {
  return pages.some((page, n) => {
    const next = pages[n + 1]?.slice(0, HEAD)
    if (next === undefined) return false
    return Array.from(word, (_, cut) => cut).some(
      (cut) =>
        cut > 1 &&
        cut < word.length - 1 &&
        page.includes(word.slice(0, cut), page.length - HEAD) &&
        next.includes(word.slice(cut)),
    )
  })
}

/** List entries and those below them. */
function flatten(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children)])
}
