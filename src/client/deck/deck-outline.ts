import { readText } from '../page/read-text.ts'
import type { Searched } from '../page/search.ts'

/** A slide in the menu and the search. */
export interface OutlineSlide {
  readonly element: HTMLElement
  /** From 1, as slides are numbered on the screen: one that does not count has the number of the slide before it. */
  readonly number: number
  /** Never empty. */
  readonly title: string
}

/** A column of slides; the cover's has no title. */
export interface OutlineChapter {
  readonly title: string | undefined
  readonly part: string | undefined
  readonly slides: readonly OutlineSlide[]
}

/** A slide with its chapter, as a result of a search. */
export interface SlidePlace {
  readonly slide: OutlineSlide
  readonly chapter: OutlineChapter
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6'

/** Read chapters and slides from the page. */
export function readOutline(root: ParentNode): readonly OutlineChapter[] {
  let number = 0
  return [...root.querySelectorAll<HTMLElement>('.slides > section')].map((column) => {
    const inner = [...column.querySelectorAll<HTMLElement>(':scope > section')]
    const slides = (inner.length > 0 ? inner : [column]).map((element) => {
      if (element.dataset['visibility'] !== 'uncounted') number += 1
      return { element, number, title: titleOf(element) ?? `${number}` }
    })
    return { title: column.dataset['chapter'], part: column.dataset['part'], slides }
  })
}

/** Collect the texts of slides for the search. */
export function slideTexts(chapters: readonly OutlineChapter[]): readonly Searched<SlidePlace>[] {
  return chapters.flatMap((chapter) =>
    chapter.slides.map((slide) => {
      const { element, title } = slide
      return { place: { slide, chapter }, title, body: readText(element, headingOf(element)) }
    }),
  )
}

/** Return the first heading of a slide. */
function headingOf(slide: Element): Element | undefined {
  return slide.querySelector(HEADINGS) ?? undefined
}

/** Return the name of a slide: its heading, else the start of its text, else the text of its picture. */
function titleOf(slide: Element): string | undefined {
  const heading = headingOf(slide)
  const text = (heading && readText(heading)) || readText(slide)
  const title = text.length > 70 && !heading ? `${text.slice(0, 68).trimEnd()}…` : text
  return title || slide.querySelector('img[alt]')?.getAttribute('alt') || undefined
}
