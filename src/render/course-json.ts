import type { LinkedChapter, LinkedCourse, LinkedDeck } from '../model/linked.ts'
import type { Edition, PdfSettings } from '../model/settings.ts'
import { deckPdfs } from './pages/deck-data.ts'
import { pageUrl, slideHash } from './pages/page-url.ts'

/** The content of `course.json`, for scripts of other people; every URL is relative to the site's root. */
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
interface DeckModel {
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
  /** Number of slides, with the cover. */
  readonly slides: number
  readonly cover: { readonly id: string; readonly url: string }
  readonly chapters: readonly ChapterModel[]
}

/** One chapter of {@link DeckModel}. */
interface ChapterModel {
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
}

/** Describe the course, with the URLs of its decks, chapters and slides. */
export function courseModel({ course, edition, decks }: LinkedCourse): CourseModel {
  return {
    title: course.title,
    description: course.description ?? null,
    lang: course.lang,
    edition,
    url: course.site.url ?? null,
    decks: decks.map((linked) => deckModel(linked, course.site.pdf)),
  }
}

/** Describe one deck. */
function deckModel(linked: LinkedDeck, pdf: PdfSettings): DeckModel {
  const { slug, title, settings } = linked.deck
  const url = pageUrl(slug, 'index.html')
  const { handout, slides, nup } = deckPdfs(pdf, (name) => pageUrl(slug, name))
  return {
    slug,
    title,
    description: settings.description ?? null,
    lang: settings.lang,
    url,
    handout: pageUrl(slug, 'handout.html'),
    pdf: {
      handout: handout ?? null,
      slides: slides ?? null,
      nup: Object.fromEntries(nup.map((sheets) => [sheets.perPage, sheets.url])),
    },
    minutes: linked.minutes ?? null,
    slides: linked.slideCount,
    cover: { id: linked.coverId, url: url + slideHash(linked.coverId) },
    chapters: linked.parts.flatMap((part) =>
      part.chapters.map((chapter) => chapterModel(chapter, part.title, url)),
    ),
  }
}

/** Describe one chapter. */
function chapterModel(
  { chapter, compiled }: LinkedChapter,
  part: string | undefined,
  url: string,
): ChapterModel {
  return {
    slug: chapter.slug,
    title: compiled.title,
    part: part ?? null,
    minutes: chapter.settings.minutes ?? null,
    source: { file: chapter.source.path },
    slides: compiled.slides.map(({ id, title, source }) => ({ id, title, url: url + slideHash(id), source })),
  }
}
