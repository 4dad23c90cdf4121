import { occurrences } from './fold.ts'
import type { OutlineChapter, OutlineSlide } from './outline.ts'
import { type Hit, wordsOf } from './search.ts'

/** Decks up to this size show all their slides; in longer ones only the current chapter is unfolded. */
const SHORT = 60

/** List chapters, under their parts, and their slides. */
export function listChapters(chapters: readonly OutlineChapter[]): HTMLElement[] {
  const isShort = chapters.reduce((sum, { slides }) => sum + slides.length, 0) <= SHORT
  return chapters.flatMap((chapter, index) => {
    const { title, part, slides } = chapter
    const starts = part !== undefined && part !== chapters[index - 1]?.part
    const list = element('ol', {}, ...slides.map((slide) => element('li', {}, link(slide, slide.title))))
    if (title === undefined) return [list]
    const folded = element('details', {}, element('summary', {}, title), list)
    folded.toggleAttribute('open', isShort)
    return starts ? [element('p', { class: 'part' }, part), folded] : [folded]
  })
}

/** List what a search found, with its words marked. */
export function listHits(hits: readonly Hit[], query: string): HTMLElement {
  const words = wordsOf(query)
  return element(
    'ol',
    { class: 'hits' },
    ...hits.map(({ slide, chapter, excerpt }) =>
      element(
        'li',
        {},
        link(
          slide,
          ...(chapter.title === undefined ? [] : [element('span', { class: 'where' }, chapter.title)]),
          element('span', { class: 'title' }, ...marked(slide.title, words)),
          element('span', { class: 'excerpt' }, ...marked(excerpt, words)),
        ),
      ),
    ),
  )
}

/** Make a link to a slide, with its number. */
function link({ element: slide, number }: OutlineSlide, ...content: readonly (Node | string)[]): HTMLElement {
  const shown = element('span', { class: 'number', 'aria-hidden': 'true' }, String(number))
  return element('a', { href: `#/${encodeURIComponent(slide.id)}` }, shown, element('span', {}, ...content))
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
