import { findOccurrences, foldAccents } from './fold-accents.ts'

/** A text to search in. */
export interface Searched<Place> {
  /** What a search returns: a slide or a section. */
  readonly place: Place
  readonly title: string
  /** The text without the title. */
  readonly body: string
}

/** A place that contains all words of a query. */
interface Hit<Place> {
  readonly place: Place
  /** Some of the text around the first word. */
  readonly excerpt: string
}

/** Finds the places that contain all words of a query; those with one in the title come first. */
export type Search<Place> = (query: string) => readonly Hit<Place>[]

const CONTEXT_BEFORE = 40
const EXCERPT_LENGTH = 160

/** Create a search of texts; each text is folded once. */
export function createSearch<Place>(texts: readonly Searched<Place>[]): Search<Place> {
  const entries = texts.map(({ place, title, body }) => ({
    place,
    body,
    title: foldAccents(title).text,
    text: foldAccents(body).text,
  }))
  return (query) => {
    const words = wordsOf(query)
    if (words.length === 0) return []
    const isIn = (text: string, word: string): boolean => text.includes(word)
    return entries
      .filter(({ title, text }) => words.every((word) => isIn(title, word) || isIn(text, word)))
      .map((entry) => ({ entry, titled: words.some((word) => isIn(entry.title, word)) }))
      .sort((a, b) => Number(b.titled) - Number(a.titled))
      .map(({ entry: { place, body } }) => ({ place, excerpt: excerptOf(body, words) }))
  }
}

/** Split a query into words, in the form that searches compare. */
export function wordsOf(query: string): readonly string[] {
  return foldAccents(query).text.split(/\s+/).filter(Boolean)
}

/** Cut out some of the text around the first word that occurs in it. */
function excerptOf(body: string, words: readonly string[]): string {
  const first = findOccurrences(body, words)[0]?.[0] ?? 0
  const start = first <= CONTEXT_BEFORE ? 0 : body.indexOf(' ', first - CONTEXT_BEFORE) + 1
  const end = start + EXCERPT_LENGTH
  return `${start > 0 ? '…' : ''}${body.slice(start, end)}${end < body.length ? '…' : ''}`
}
