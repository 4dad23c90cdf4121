import { fold, occurrences } from './fold.ts'
import { headingOf, type OutlineChapter, type OutlineSlide } from './outline.ts'
import { readText } from './text.ts'

/** A slide on which all words of a search occur. */
export interface Hit {
  readonly slide: OutlineSlide
  readonly chapter: OutlineChapter
  /** Some of the slide's text around the first word. */
  readonly excerpt: string
}

/** Finds the slides on which all words of a query occur, those with one in their title first. */
export type Search = (query: string) => readonly Hit[]

const BEFORE = 40
const LENGTH = 160

/** Prepare to search a deck: its text is read and folded once. */
export function createSearch(chapters: readonly OutlineChapter[]): Search {
  const entries = chapters.flatMap((chapter) =>
    chapter.slides.map((slide) => {
      const body = readText(slide.element, headingOf(slide.element))
      return { slide, chapter, body, title: fold(slide.title).text, text: fold(body).text }
    }),
  )
  return (query) => {
    const words = wordsOf(query)
    if (words.length === 0) return []
    const isIn = (text: string, word: string): boolean => text.includes(word)
    return entries
      .filter(({ title, text }) => words.every((word) => isIn(title, word) || isIn(text, word)))
      .map((entry) => ({ entry, titled: words.some((word) => isIn(entry.title, word)) }))
      .sort((a, b) => Number(b.titled) - Number(a.titled))
      .map(({ entry: { slide, chapter, body } }) => ({ slide, chapter, excerpt: excerptOf(body, words) }))
  }
}

/** Part a query into words as they are compared. */
export function wordsOf(query: string): readonly string[] {
  return fold(query).text.split(/\s+/).filter(Boolean)
}

/** Cut out some text around the first word that occurs in it. */
function excerptOf(body: string, words: readonly string[]): string {
  const first = occurrences(body, words)[0]?.[0] ?? 0
  const start = first <= BEFORE ? 0 : body.indexOf(' ', first - BEFORE) + 1
  const end = start + LENGTH
  return `${start > 0 ? '…' : ''}${body.slice(start, end)}${end < body.length ? '…' : ''}`
}
