import { findOccurrences } from './fold-accents.ts'
import { createElement, createMenuLink } from './menu-elements.ts'
import { wordsOf } from './search.ts'

/** A result of a search. */
export interface ListedHit {
  readonly href: string
  readonly number?: number
  /** Title of the chapter that contains it. */
  readonly where: string | undefined
  readonly title: string
  readonly excerpt: string
}

/** List the results of a search, with its words marked. */
export function listHits(hits: readonly ListedHit[], query: string): HTMLElement {
  const words = wordsOf(query)
  return createElement(
    'ol',
    { class: 'hits' },
    ...hits.map(({ href, number, where, title, excerpt }) =>
      createElement(
        'li',
        {},
        createMenuLink(
          href,
          number,
          ...(where === undefined ? [] : [createElement('span', { class: 'where' }, where)]),
          createElement('span', { class: 'title' }, ...marked(title, words)),
          createElement('span', { class: 'excerpt' }, ...marked(excerpt, words)),
        ),
      ),
    ),
  )
}

/** Wrap words of a text in `<mark>`. */
function marked(text: string, words: readonly string[]): (Node | string)[] {
  const parts: (Node | string)[] = []
  let done = 0
  for (const [start, end] of findOccurrences(text, words)) {
    parts.push(text.slice(done, start), createElement('mark', {}, text.slice(start, end)))
    done = end
  }
  return [...parts, text.slice(done)]
}
