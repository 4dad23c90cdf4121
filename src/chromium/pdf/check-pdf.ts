import type { PDFiumLibrary } from '@hyzyla/pdfium'
import type { ContentsEntry, TextBlock } from '../../model/printed-page.ts'
import { wrongPageNumbers } from './check-page-numbers.ts'
import { comparableText } from './comparable-text.ts'
import { findMissingWords } from './find-words.ts'
import { readPageTexts } from './read-page-texts.ts'
import { surelyMissing } from './surely-missing.ts'

/** What a finished PDF is expected to show. */
export interface ExpectedPdf {
  readonly blocks: readonly TextBlock[]
  readonly contents: readonly ContentsEntry[]
  /** Page number, from 1, that the contents show for each id. */
  readonly pages: ReadonlyMap<string, number>
}

/** Something that the page shows and the PDF does not. */
export interface MissingContent {
  readonly reason: string
  /** `content/docker/01-images.md:12`; undefined where it is not known. */
  readonly source: string | undefined
}

/** Problems of one PDF that are reported: the first ones are enough to find the cause. */
const MAX_PROBLEMS = 20
/** Words that are not found in their places after which the search ends: most of them may be elsewhere. */
const MAX_NOT_FOUND = 500
/** Characters of a word that a message shows. */
const MAX_LENGTH = 60

/**
 * Read a finished PDF with PDFium, as PDF readers do, and list what it lacks: words of the page, and page numbers of the
 * contents.
 *
 * White space, hyphens and punctuation are not compared, since lines break at other places on paper.
 */
export async function checkPdf(
  pdfium: PDFiumLibrary,
  bytes: Uint8Array,
  expected: ExpectedPdf,
): Promise<readonly MissingContent[]> {
  const pages = await readPageTexts(pdfium, bytes)
  const texts = expected.blocks.map(({ text }) => text)
  const notFound = findMissingWords(pages, expected.blocks, MAX_NOT_FOUND)
  const words = surelyMissing(notFound, pages, texts).map(({ word, text: { source } }) => ({
    reason: `the word \`${shorten(word)}\` is missing`,
    source,
  }))
  const text = pages.map(comparableText).join('\n')
  const entries = wrongPageNumbers(flatten(expected.contents), expected.pages, text)
  const numbers = entries.map(({ title }) => ({
    reason: `the contents give no page, or a wrong one, for \`${title}\``,
    source: undefined,
  }))
  return [...words, ...numbers].slice(0, MAX_PROBLEMS)
}

/** Shorten a word for a message: a long address is recognized by its start. */
function shorten(word: string): string {
  return word.length > MAX_LENGTH ? `${word.slice(0, MAX_LENGTH)}…` : word
}

/** List entries of the contents, each followed by the entries below it. */
function flatten(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  return entries.flatMap((entry) => [entry, ...flatten(entry.children)])
}
