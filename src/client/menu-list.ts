import { occurrences } from './fold.ts'
import type { OutlineChapter, OutlineSlide } from './outline.ts'
import { wordsOf } from './search.ts'

/** An entry of the list that a search gives. */
export interface ListedHit {
  readonly href: string
  readonly number?: number
  /** Title of the chapter that it is in. */
  readonly where: string | undefined
  readonly title: string
  readonly excerpt: string
}

/** Decks up to this size show all their slides; in longer ones only the current chapter is unfolded. */
const SHORT = 60

/** List chapters, under their parts, and their slides. */
export function listChapters(chapters: readonly OutlineChapter[]): HTMLElement[] {
  const isShort = chapters.reduce((sum, { slides }) => sum + slides.length, 0) <= SHORT
  return chapters.flatMap((chapter, index) => {
    const { title, part, slides } = chapter
    const starts = part !== undefined && part !== chapters[index - 1]?.part
    const list = element(
      'ol',
      {},
      ...slides.map((slide) => element('li', {}, link(hrefOf(slide), slide.number, slide.title))),
    )
    if (title === undefined) return [list]
    const folded = element('details', {}, element('summary', {}, title), list)
    folded.toggleAttribute('open', isShort)
    return starts ? [element('p', { class: 'part' }, part), folded] : [folded]
  })
}

/** List what a search found, with its words marked. */
export function listHits(hits: readonly ListedHit[], query: string): HTMLElement {
  const words = wordsOf(query)
  return element(
    'ol',
    { class: 'hits' },
    ...hits.map(({ href, number, where, title, excerpt }) =>
      element(
        'li',
        {},
        link(
          href,
          number,
          ...(where === undefined ? [] : [element('span', { class: 'where' }, where)]),
          element('span', { class: 'title' }, ...marked(title, words)),
          element('span', { class: 'excerpt' }, ...marked(excerpt, words)),
        ),
      ),
    ),
  )
}

/** Name the place of a slide in its deck. */
export function hrefOf({ element: { id } }: OutlineSlide): string {
  return `#/${encodeURIComponent(id)}`
}

/** Make a link, to a slide with its number. */
function link(href: string, number: number | undefined, ...content: readonly (Node | string)[]): HTMLElement {
  const shown = element('span', { class: 'number', 'aria-hidden': 'true' }, String(number))
  return element('a', { href }, ...(number === undefined ? [] : [shown]), element('span', {}, ...content))
}

/** Put marks around the words in a text. */
function marked(text: string, words: readonly string[]): (Node | string)[] {
  const parts: (Node | string)[] = []
  let done = 0
  for (const [start, end] of occurrences(text, words)) {
    parts.push(text.slice(done, start), element('mark', {}, text.slice(start, end)))
    done = end
  }
  return [...parts, text.slice(done)]
}

/** Make an element with its attributes and content. */
function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.append(...content)
  return made
}
