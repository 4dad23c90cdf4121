import type { VFile } from 'vfile'
import type { CompiledChapter, PendingLink } from '../../model/compiled.ts'
import { countSlides } from '../../model/counted-slides.ts'
import type { Chapter, Course, Deck } from '../../model/course.ts'
import type { LinkedChapter, LinkedCourse, LinkedDeck } from '../../model/linked.ts'
import type { Edition } from '../../model/settings.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { createAnchorFinder } from './find-anchor.ts'
import { resolveTokens } from './link-tokens.ts'

/** What {@link linkCourse} needs besides the course. */
export interface LinkOptions {
  readonly edition: Edition
  /** Every chapter of every deck, the home page's, and chapters of other decks that links lead to; compiled. */
  readonly chapters: ReadonlyMap<Chapter, CompiledChapter>
  /** Site path of each deck's logo. */
  readonly logos: ReadonlyMap<Deck, string>
  /** Makes a text part of a URL, as heading ids are made. */
  readonly slugify: (text: string) => string
}

/** A chapter in one deck that links can lead to. */
interface Target {
  readonly deck: Deck
  readonly chapter: Chapter
  readonly compiled: CompiledChapter
}

/** Where a link leads: to a slide in decks, to a section in handouts. */
interface Address {
  readonly deck: Deck
  readonly slideId: string | undefined
  readonly handoutId: string
}

/**
 * Replace the token of every link between chapters by its address: the slide in decks, the section in handouts.
 *
 * A link to a chapter that several decks share leads to the deck that the link is in, else to the chapter's own deck.
 * An anchor that the target page does not have is a `link-anchor` warning in the chapter's file.
 */
export function linkCourse(course: Course, options: LinkOptions): LinkedCourse {
  const targets = new Map<string, Target[]>()
  const findAnchor = createAnchorFinder(options.slugify)
  for (const deck of course.catalogue) {
    for (const chapter of deck.parts.flatMap((part) => part.chapters)) {
      const compiled = options.chapters.get(chapter)
      if (!compiled) continue
      const { path } = chapter.source
      targets.set(path, [...(targets.get(path) ?? []), { deck, chapter, compiled }])
    }
  }

  /** Find the address of a link; undefined where its chapter is in no deck. */
  function find(pending: PendingLink, deck: Deck | undefined, file: VFile): Address | undefined {
    const found = targets.get(pending.path)
    const target = found?.find((candidate) => candidate.deck === deck) ?? found?.find(isAtHome) ?? found?.[0]
    if (!target) return undefined
    const start = {
      deck: target.deck,
      slideId: target.compiled.slides[0]?.id,
      handoutId: target.chapter.slug,
    }
    if (pending.fragment === undefined) return start
    const anchor = findAnchor(target.compiled, pending.fragment)
    if (anchor) return { deck: target.deck, slideId: anchor.slideId, handoutId: anchor.id }
    reportAnchor(file, pending, target.compiled)
    return start
  }

  /** Write the addresses of a chapter's links into its HTML. */
  function resolve(chapter: Chapter, compiled: CompiledChapter, deck: Deck | undefined): CompiledChapter {
    if (compiled.links.length === 0) return compiled
    const slideUrls = new Map<string, string>()
    const handoutUrls = new Map<string, string>()
    for (const pending of compiled.links) {
      const address = find(pending, deck, chapter.source.file)
      slideUrls.set(pending.token, address ? slideUrl(address, deck) : '#')
      handoutUrls.set(pending.token, address ? handoutUrl(address, deck) : '#')
    }
    const onSlide = (html: string): string => resolveTokens(html, slideUrls)
    const onPaper = (html: string): string => resolveTokens(html, deck ? handoutUrls : slideUrls)
    return {
      ...compiled,
      slides: compiled.slides.map((slide) => ({
        ...slide,
        html: onSlide(slide.html),
        notes: slide.notes === undefined ? undefined : onSlide(slide.notes),
      })),
      handout: onPaper(compiled.handout),
      solutions: compiled.solutions.map((own) => ({ ...own, html: onPaper(own.html) })),
    }
  }

  const home = course.home && options.chapters.get(course.home)
  return {
    course,
    edition: options.edition,
    home: course.home && home ? homeText(resolve(course.home, home, undefined)) : undefined,
    decks: course.decks.map((deck): LinkedDeck => {
      const parts = deck.parts.map(({ title, chapters }) => ({
        title,
        chapters: chapters.flatMap((chapter): readonly LinkedChapter[] => {
          const compiled = options.chapters.get(chapter)
          return compiled ? [{ chapter, compiled: resolve(chapter, compiled, deck) }] : []
        }),
      }))
      const chapters = parts.flatMap((part) => part.chapters)
      return {
        deck,
        coverId: freeName('cover', new Set(chapters.map(({ chapter }) => chapter.slug))),
        parts,
        logo: options.logos.get(deck),
        slideCount: 1 + chapters.reduce((sum, { compiled }) => sum + countSlides(compiled.slides), 0),
        minutes: deck.settings.minutes ?? sumMinutes(chapters),
      }
    }),
  }
}

/** Return the HTML of the home page; it has no appendix, so its solutions come last. */
function homeText({ handout, solutions }: CompiledChapter): string {
  return [handout, ...solutions.map(({ id, html }) => `<div class="solution" id="${id}">${html}</div>`)].join(
    '\n',
  )
}

/** Whether a chapter is in its own deck, not in a curriculum that shares it. */
function isAtHome({ deck, chapter }: Target): boolean {
  const folder = deck.source.file.split('/').slice(0, -1).join('/')
  return chapter.source.path.startsWith(`${folder}/`)
}

/** Return the URL of a slide relative to a deck, as reveal.js writes it. */
function slideUrl({ deck, slideId }: Address, from: Deck | undefined): string {
  const hash = slideId ? `#/${slideId}` : ''
  if (deck === from) return hash || '#'
  return `${from ? '../' : ''}${deck.slug}/index.html${hash}`
}

/** Return the URL of a section of a handout relative to a deck. */
function handoutUrl({ deck, handoutId }: Address, from: Deck | undefined): string {
  return deck === from ? `#${handoutId}` : `../${deck.slug}/handout.html#${handoutId}`
}

/** Add up the minutes of chapters; undefined where none sets them. */
function sumMinutes(chapters: readonly LinkedChapter[]): number | undefined {
  const minutes = chapters.flatMap(({ chapter }) =>
    chapter.introduction ? [] : (chapter.settings.minutes ?? []),
  )
  return minutes.length === 0 ? undefined : minutes.reduce((sum, value) => sum + value, 0)
}

/** Return the wanted name, with a number where it is taken. */
function freeName(wanted: string, taken: ReadonlySet<string>): string {
  let name = wanted
  for (let n = 2; taken.has(name); n++) name = `${wanted}-${n}`
  return name
}

/** Report that the page of a link has no heading of its anchor, with those that it has. */
function reportAnchor(file: VFile, pending: PendingLink, { headings, aliases }: CompiledChapter): void {
  const { fragment = '', path, place } = pending
  const isNumber = /^\/\d/.test(fragment)
  const numbers = aliases.flatMap(({ name }) => (/^\/\d+(?:\/[1-9]\d*)?$/.test(name) ? [name] : []))
  const known = isNumber
    ? numbers.map((name) => `\`#${name}\``).slice(-8)
    : [...new Set(headings.map(({ slug }) => `\`#${slug}\``))].slice(0, 8)
  const last = isNumber ? 'Its last slides are' : 'It has'
  reportProblem(file, {
    rule: 'link-anchor',
    reason: `Unexpected anchor \`#${fragment}\`, expected a ${isNumber ? 'slide' : 'heading'} of \`${path}\``,
    place,
    note: known.length > 0 ? `${last} ${known.join(', ')}.` : undefined,
  })
}
