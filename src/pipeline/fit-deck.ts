import { basename } from 'node:path'
import { digest } from '../cache/digest.ts'
import type { CompiledChapter, Slide } from '../model/compiled.ts'
import type { Chapter, Deck } from '../model/course.ts'
import type { MeasuredSlide } from '../model/measured-slide.ts'
import { layoutSettings } from '../model/settings/layout-settings.ts'
import { withoutTokens, withTokens } from '../site/course/link-tokens.ts'
import type { CompiledCourse } from './compile-course.ts'
import { type ContinuedChapter, continueSlides } from './continue-slides.ts'
import type { FitDeckContext } from './fit-context.ts'
import { measureDeck, presentedDeck } from './measure-deck.ts'

/** Fit the slides of a deck: slides that are not in the cache are measured, all in one page. */
export async function fitDeck(context: FitDeckContext): Promise<ReadonlyMap<Chapter, ContinuedChapter>> {
  const { deck, course, compiled, pages, identity, script, edition } = context
  const shell = await pages.shell(presentedDeck(context, new Set()), context)
  const environment = digest(identity, script, shell)
  const entries = context.cache.entries<Readonly<Record<string, MeasuredSlide>>>('fit', ['1'])
  // The name of the folder, not its path: a CI job may check out the same course anywhere.
  const cacheKey = `${basename(context.root)}\0${course.title}\0${deck.slug}\0${edition}`
  const before = (await entries.read(cacheKey))?.data ?? {}

  const chapters = chaptersOf(deck, compiled)
  const keys = new Map<Slide, string>()
  const measured = new Map<string, MeasuredSlide>()
  const missing = new Map<string, Slide>()
  for (const { part, chapter, result } of chapters) {
    for (const slide of result.slides) {
      const key = digest(environment, describe(slide, chapter, part))
      const known = before[key]
      keys.set(slide, key)
      if (known) measured.set(key, known)
      else if (!missing.has(key)) missing.set(key, slide)
    }
  }
  if (missing.size > 0) {
    const results = await measureDeck(new Set(missing.values()), context)
    for (const [n, key] of [...missing.keys()].entries()) {
      const result = results[n]
      if (result) measured.set(key, result)
    }
    await entries.write(cacheKey, { data: Object.fromEntries(measured) })
  }

  const taken = new Set([...keys.keys()].map(({ id }) => id))
  return new Map(
    chapters.map(({ chapter, result }) => {
      const found = result.slides.flatMap((slide): readonly [string, MeasuredSlide][] => {
        const known = measured.get(keys.get(slide) ?? '')
        return known ? [[slide.id, withLinks(known, slide.html)]] : []
      })
      return [chapter, continueSlides(result, new Map(found), taken)]
    }),
  )
}

/** Describe all that the fit of a slide depends on, besides its deck. */
function describe(slide: Slide, chapter: Chapter, part: string | undefined): string {
  const kicker = slide.kind === 'chapter' ? part : undefined
  return JSON.stringify([
    slide.kind,
    kicker,
    slide.attributes,
    layoutSettings(chapter.settings),
    withoutTokens(slide.html),
  ])
}

/** Put the tokens of a slide's links back into its measured parts. */
function withLinks(measured: MeasuredSlide, html: string): MeasuredSlide {
  const parts = measured.parts.map((part) =>
    part.html === undefined ? part : { ...part, html: withTokens(part.html, html) },
  )
  return { ...measured, parts }
}

/** A chapter of a deck whose slides are fitted. */
interface DeckChapter {
  /** Title of its part. */
  readonly part: string | undefined
  readonly chapter: Chapter
  readonly result: CompiledChapter
}

/** List the chapters of a deck that compiled. */
function chaptersOf({ parts }: Deck, compiled: CompiledCourse): readonly DeckChapter[] {
  return parts.flatMap(({ title, chapters }) =>
    chapters.flatMap((chapter) => {
      const result = compiled.chapters.get(chapter)
      return result ? [{ part: title, chapter, result }] : []
    }),
  )
}
