import * as z from 'zod'
import type { SettingSchema } from './setting.ts'
import type { Edition } from './settings.ts'

const SLIDE = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string(),
  source: z.object({ file: z.string(), line: z.number() }),
  uncounted: z.boolean().optional(),
})

const CHAPTER = z.object({
  slug: z.string(),
  title: z.string(),
  part: z.string().nullable(),
  minutes: z.number().nullable(),
  source: z.object({ file: z.string() }),
  slides: z.array(SLIDE),
})

const DECK = z.object({
  slug: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  lang: z.string(),
  url: z.string(),
  handout: z.string(),
  pdf: z.object({
    handout: z.string().nullable(),
    slides: z.string().nullable(),
    nup: z.record(z.string(), z.string()),
  }),
  minutes: z.number().nullable(),
  slides: z.number(),
  cover: z.object({ id: z.string(), url: z.string() }),
  chapters: z.array(CHAPTER),
})

/** Reads the part of a `course.json` that another build needs. */
export const EARLIER_COURSE: SettingSchema<{
  readonly edition: string
  readonly decks: readonly DeckModel[]
}> = z.object({ edition: z.string(), decks: z.array(DECK) })

/** The content of `course.json`, an interface for other programs; every URL is relative to the site's root. */
export interface CourseModel {
  readonly title: string
  readonly description: string | null
  readonly lang: string
  readonly edition: Edition
  /** Where the site is published. */
  readonly url: string | null
  readonly decks: readonly DeckModel[]
}
/** One deck of {@link CourseModel}. */
export interface DeckModel {
  readonly slug: string
  readonly title: string
  readonly description: string | null
  readonly lang: string
  readonly url: string
  readonly handout: string
  readonly pdf: {
    readonly handout: string | null
    readonly slides: string | null
    /** By the number of slides on a page. */
    readonly nup: Readonly<Record<string, string>>
  }
  readonly minutes: number | null
  /** Number of slides that count, with the cover. */
  readonly slides: number
  readonly cover: { readonly id: string; readonly url: string }
  readonly chapters: readonly ChapterModel[]
}

/** One chapter of {@link DeckModel}. */
export interface ChapterModel {
  readonly slug: string
  readonly title: string
  /** Title of its part. */
  readonly part: string | null
  readonly minutes: number | null
  readonly source: { readonly file: string }
  readonly slides: readonly SlideModel[]
}

/** One slide of {@link ChapterModel}. */
interface SlideModel {
  readonly id: string
  readonly title: string
  readonly url: string
  readonly source: { readonly file: string; readonly line: number }
  /** Set where the numbers of slides leave it out. */
  readonly uncounted?: boolean | undefined
}
