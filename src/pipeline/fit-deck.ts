import { basename } from 'node:path'
import { createCache } from '../cache/create-cache.ts'
import { digest } from '../cache/digest.ts'
import type { CourseBrowser } from '../chromium/browser/course-browser.ts'
import { measureSlides } from '../chromium/measure-slides.ts'
import type { Slide } from '../model/compiled.ts'
import type { Chapter, Course, Deck } from '../model/course.ts'
import type { FittedSlide } from '../model/fitted-slide.ts'
import type { LinkedChapter, LinkedDeck } from '../model/linked.ts'
import type { Edition } from '../model/settings.ts'
import type { SiteFile } from '../model/site-file.ts'
import type { MeasurePages } from '../render/measure-page.ts'
import type { RenderResources } from '../render/render-site.ts'
import { withoutTokens, withTokens } from '../site/course/link-tokens.ts'
import type { CompiledCourse } from './compile-course.ts'
import { type ContinuedChapter, continueSlides } from './continue-slides.ts'

/** What fitting needs besides the course. */
export interface FitContext extends RenderResources {
  /** Absolute path of the project. */
  readonly root: string
  readonly edition: Edition
  readonly browser: CourseBrowser
  /** Reads a file that is on the site already: pictures. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>
}

/** One deck, and everything that measuring its slides depends on. */
export interface FitDeckContext extends FitContext {
  readonly deck: Deck
  readonly course: Course
  readonly compiled: CompiledCourse
  readonly pages: MeasurePages
  /** Script that measures, for the page. */
  readonly script: string
  /** Name of the browser and its version. */
  readonly identity: string
  readonly signal: AbortSignal
}

/** Fit the slides of a deck; those that the cache does not know are measured, all in one page. */
export async function fitDeck(context: FitDeckContext): Promise<ReadonlyMap<Chapter, ContinuedChapter>> {
  const { deck, course, compiled, identity, script, edition } = context
  const shell = await makeProbe(context)
  const environment = digest(identity, script, contentOf(shell))
  const cache = createCache<Readonly<Record<string, FittedSlide>>>('fit', [])
  // By the folder's name, not its path: a CI job checks the same course out wherever it can.
  const place = `${basename(context.root)}\0${course.title}\0${deck.slug}\0${edition}`
  const before = (await cache.read(place))?.data ?? {}

  const keys = new Map<Slide, string>()
  const known = new Map<string, FittedSlide>()
  const missing = new Map<string, Slide>()
  for (const { part, linked } of chaptersOf(deck, compiled)) {
    for (const slide of linked.compiled.slides) {
      const key = digest(environment, describe(slide, linked, part))
      const hit = before[key]
      keys.set(slide, key)
      if (hit) known.set(key, hit)
      else if (!missing.has(key)) missing.set(key, slide)
    }
  }
  if (missing.size > 0) {
    const asked = new Set(missing.values())
    const page = await makePage(context, (slide) => (asked.has(slide) ? slide : undefined))
    const fitted = await measure(page, context)
    for (const [n, key] of [...missing.keys()].entries()) {
      const slide = fitted[n]
      if (slide) known.set(key, slide)
    }
    await cache.write(place, { data: Object.fromEntries(known) })
  }

  const taken = new Set([...keys.keys()].map(({ id }) => id))
  return new Map(
    chaptersOf(deck, compiled).map(({ linked }) => {
      const fitted = linked.compiled.slides.flatMap((slide): readonly [string, FittedSlide][] => {
        const found = known.get(keys.get(slide) ?? '')
        return found ? [[slide.id, withLinks(found, slide.html)]] : []
      })
      return [linked.chapter, continueSlides(linked.compiled, new Map(fitted), taken)]
    }),
  )
}

/** Write down all that the fit of a slide depends on, besides its deck. */
function describe(slide: Slide, { chapter }: LinkedChapter, part: string | undefined): string {
  const { overflow, minTextSize } = chapter.settings
  const kicker = slide.kind === 'chapter' ? part : undefined
  return JSON.stringify([
    slide.kind,
    kicker,
    slide.attributes,
    overflow,
    minTextSize,
    withoutTokens(slide.html),
  ])
}

/** Make a page with what every slide of the deck has around it, and with all style sheets that one can need. */
function makeProbe(context: FitDeckContext): Promise<SiteFile> {
  const { linked } = chaptersOf(context.deck, context.compiled)[0] ?? {}
  const slide: Slide = {
    id: 'probe',
    title: '',
    kind: 'content',
    html: '<span class="katex"></span>',
    notes: undefined,
    source: { file: '', line: 1 },
    attributes: {},
  }
  if (!linked) return makeDeckPage(context, [])
  const chapter = { ...linked, compiled: { ...linked.compiled, title: '', slides: [slide] } }
  return makeDeckPage(context, [{ title: undefined, chapters: [chapter] }])
}

/** Make a page of some of a deck's slides. */
function makePage(context: FitDeckContext, choose: (slide: Slide) => Slide | undefined): Promise<SiteFile> {
  const { deck, compiled } = context
  const parts = deck.parts.map(({ title, chapters }) => ({
    title,
    chapters: chapters.flatMap((chapter): readonly LinkedChapter[] => {
      const found = compiled.chapters.get(chapter)
      if (!found) return []
      const slides = found.slides.flatMap((slide) => {
        const chosen = choose(slide)
        return chosen ? [{ ...chosen, notes: undefined, html: withoutTokens(chosen.html) }] : []
      })
      return [{ chapter, compiled: { ...found, slides } }]
    }),
  }))
  return makeDeckPage(context, parts)
}

/** Make a page of a deck. */
function makeDeckPage(
  { pages, deck, compiled, course, edition }: FitDeckContext,
  parts: LinkedDeck['parts'],
): Promise<SiteFile> {
  const logo = compiled.logos.get(deck)
  const linked: LinkedDeck = { deck, coverId: 'cover', parts, logo, slideCount: 0, minutes: undefined }
  return pages.page(linked, { course, edition, home: undefined, decks: [] })
}

/** Measure the slides of a page in the browser. */
async function measure(page: SiteFile, context: FitDeckContext): Promise<readonly FittedSlide[]> {
  const { browser, deck, pages, read, script, signal } = context
  const { revealjs, lang } = deck.settings
  const frame = { width: sizeOf(revealjs['width'], 1280), height: sizeOf(revealjs['height'], 720) }
  const bytes = new TextEncoder().encode(contentOf(page))
  return measureSlides(await browser.get(), {
    page: page.path,
    read: async (path) => (path === page.path ? bytes : (pages.asset(path) ?? read(path))),
    script,
    lang,
    frame,
    signal,
  })
}

/** Read a length of reveal.js's options; what is no number of pixels is the default. */
function sizeOf(value: unknown, usual: number): number {
  const size = Math.round(Number(value))
  return size > 0 && size < 10_000 ? size : usual
}

/** Put the links of a slide back into its parts. */
function withLinks(fitted: FittedSlide, html: string): FittedSlide {
  const parts = fitted.parts.map((part) =>
    part.html === undefined ? part : { ...part, html: withTokens(part.html, html) },
  )
  return { ...fitted, parts }
}

/** List the chapters of a deck with what they compiled to, and the title of their part. */
function chaptersOf(
  { parts }: Deck,
  { chapters }: CompiledCourse,
): readonly { readonly part: string | undefined; readonly linked: LinkedChapter }[] {
  return parts.flatMap((part) =>
    part.chapters.flatMap((chapter) => {
      const compiled = chapters.get(chapter)
      return compiled ? [{ part: part.title, linked: { chapter, compiled } }] : []
    }),
  )
}

/** Read the text of a page. */
function contentOf(page: SiteFile): string {
  return 'content' in page && typeof page.content === 'string' ? page.content : ''
}
