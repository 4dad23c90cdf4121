import { measureSlides } from '../chromium/measure-slides.ts'
import type { Slide } from '../model/compiled.ts'
import type { MeasuredSlide } from '../model/measured-slide.ts'
import type { PresentedDeck } from '../model/presented-deck.ts'
import type { SiteFile } from '../model/site-file.ts'
import { withoutTokens } from '../site/course/link-tokens.ts'
import type { FitDeckContext } from './fit-context.ts'

/** Measure some slides of a deck in the browser, all in one page; the results have the order of the deck. */
export async function measureDeck(
  slides: ReadonlySet<Slide>,
  context: FitDeckContext,
): Promise<readonly MeasuredSlide[]> {
  const { browser, deck, pages, read, script, signal } = context
  const { revealjs, lang } = deck.settings
  const page = await pages.page(presentedDeck(context, slides), context)
  const bytes = bytesOf(page)
  return measureSlides(await browser.get(), {
    page: page.path,
    read: async (path) => (path === page.path ? bytes : (pages.asset(path) ?? read(path))),
    script,
    lang,
    frame: { width: lengthOf(revealjs['width'], 1280), height: lengthOf(revealjs['height'], 720) },
    signal,
  })
}

/** Return what a page shows of a deck that holds some of its slides, without their speaker notes. */
export function presentedDeck(
  { deck, compiled }: Pick<FitDeckContext, 'deck' | 'compiled'>,
  slides: ReadonlySet<Slide>,
): PresentedDeck {
  const parts = deck.parts.map(({ title, chapters }) => ({
    title,
    chapters: chapters.flatMap((chapter) => {
      const found = compiled.chapters.get(chapter)
      if (!found) return []
      const shown = found.slides
        .filter((slide) => slides.has(slide))
        .map((slide) => ({ ...slide, notes: undefined, html: withoutTokens(slide.html) }))
      return [{ chapter, compiled: { title: found.title, slides: shown } }]
    }),
  }))
  return {
    deck,
    coverId: 'cover',
    parts,
    logo: compiled.logos.get(deck),
    slideCount: 0,
    minutes: undefined,
  }
}

/** Read a length of reveal.js's options; a value that is not a number of pixels is replaced by the default. */
function lengthOf(value: unknown, fallback: number): number {
  const size = Math.round(Number(value))
  return size > 0 && size < 10_000 ? size : fallback
}

/** Return the bytes of a rendered page. */
function bytesOf(page: SiteFile): Uint8Array | undefined {
  if (!('content' in page)) return undefined
  return typeof page.content === 'string' ? new TextEncoder().encode(page.content) : page.content
}
