import { isCounted } from '../model/counted-slides.ts'
import type { ChapterModel, CourseModel, DeckModel } from '../model/course-model.ts'
import type { LinkedChapter, LinkedCourse, LinkedDeck } from '../model/linked.ts'
import type { PdfSettings } from '../model/settings.ts'
import { deckPdfs } from './pages/deck-data.ts'
import { pageUrl, slideHash } from './pages/page-url.ts'

/** Describe the course, with the URLs of its decks, chapters and slides. */
export function courseModel(linked: LinkedCourse): CourseModel {
  const { course, edition, decks } = linked
  const kept = new Map(linked.kept?.map(({ deck, model }) => [deck, model]))
  const built = new Map(decks.map((item) => [item.deck, deckModel(item, course.site.pdf)]))
  return {
    title: course.title,
    description: course.description ?? null,
    lang: course.lang,
    edition,
    url: course.site.url ?? null,
    decks: course.catalogue.flatMap((deck) => built.get(deck) ?? kept.get(deck) ?? []),
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
    slides: compiled.slides.map((slide) => ({
      id: slide.id,
      title: slide.title,
      url: url + slideHash(slide.id),
      source: slide.source,
      ...(isCounted(slide) ? {} : { uncounted: true }),
    })),
  }
}
