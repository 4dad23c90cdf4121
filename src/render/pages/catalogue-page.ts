import type { PdfFacts } from '../../model/build-options.ts'
import { countSlides } from '../../model/counted-slides.ts'
import type { Course, Deck } from '../../model/course.ts'
import type { KeptDeck } from '../../model/kept-deck.ts'
import type { LinkedCourse, LinkedDeck } from '../../model/linked.ts'
import type { SiteFile } from '../../model/site-file.ts'
import { countOf } from '../templates/amounts.ts'
import { type Labels, labelsFor } from '../templates/labels.ts'
import { textDirection } from '../templates/text-direction.ts'
import { mathsStyle } from '../theme/maths-style.ts'
import { deckData } from './deck-data.ts'
import type { PageTools } from './page-tools.ts'
import { pageUrl, slideHash } from './page-url.ts'

/** Facts about each PDF, by its path on the site. */
type Pdfs = ReadonlyMap<string, PdfFacts>

/** A PDF on the card of a deck. */
interface CardPdf {
  /** Bytes. */
  readonly size: number
  /** Undefined for a PDF of an earlier build. */
  readonly pages?: number
  readonly url: string
  readonly label: string
}

/** Render the front page of the site: every deck with its chapters and files. */
export async function cataloguePage(
  linkedCourse: LinkedCourse,
  tools: PageTools,
  pdfs: Pdfs,
): Promise<SiteFile> {
  const { course, decks, home } = linkedCourse
  const { assets, templates, renderPage } = tools
  const labels = labelsFor(course.lang, templates)
  const built = new Map(
    decks.map((item) => [
      item.deck,
      cardData(
        item,
        linkedCourse,
        pdfsOf(item.deck, course, (path) => pdfs.get(path), labels),
      ),
    ]),
  )
  const kept = new Map(
    linkedCourse.kept?.map((item) => [
      item.deck,
      keptCard(
        item,
        pdfsOf(item.deck, course, (path) => sizeOf(item, path), labels),
      ),
    ]),
  )
  const content = await renderPage('catalogue.html', {
    root: '',
    site: {
      title: course.title,
      description: course.description,
      lang: course.lang,
      dir: textDirection(course.lang),
    },
    labels,
    home,
    decks: course.catalogue.flatMap((deck) => built.get(deck) ?? kept.get(deck) ?? []),
    style: await assets.style('theme/catalogue.css'),
    mathsStyle: await mathsStyle(home === undefined ? [] : [home], '', assets),
    script: await assets.packageFile('lutrin:client/handout.js'),
  })
  return { path: 'index.html', content }
}

/** List the existing PDFs of a deck, with the labels of their links. */
function pdfsOf(
  { slug }: Deck,
  { site }: Course,
  factsOf: (path: string) => Omit<CardPdf, 'url' | 'label'> | undefined,
  labels: Labels,
): readonly CardPdf[] {
  return site.pdf.files.flatMap(({ name, kind, perPage }) => {
    const facts = factsOf(`${slug}/${name}`)
    if (!facts) return []
    const label = perPage
      ? countOf(perPage, labels.slidesPerPage, labels)
      : String(labels[kind === 'handout' ? 'handoutPdf' : 'slidesPdf'])
    return [{ ...facts, url: pageUrl(slug, name), label }]
  })
}

/** Return the size of a kept deck's PDF. */
function sizeOf({ pdfs }: KeptDeck, path: string): { readonly size: number } | undefined {
  const size = pdfs.get(path)
  return size === undefined ? undefined : { size }
}

/** Prepare a deck of the earlier site for the template, from its entry in `course.json`. */
function keptCard({ model }: KeptDeck, pdfs: readonly CardPdf[]): Readonly<Record<string, unknown>> {
  const chapters = model.chapters.filter(({ source }) => !/(?:^|\/)_index\.[^/]*$/.test(source.file))
  const parts: { title: string | null; chapters: unknown[] }[] = []
  for (const { title, part, minutes, slides } of chapters) {
    const card = {
      title,
      minutes,
      slideCount: slides.filter(({ uncounted }) => !uncounted).length,
      url: slides[0]?.url ?? model.url,
    }
    const last = parts.at(-1)
    if (last && last.title === part) last.chapters.push(card)
    else parts.push({ title: part, chapters: [card] })
  }
  return { ...model, pdfs, slideCount: model.slides, chapterCount: chapters.length, parts }
}

/** Prepare a deck for the template, with URLs relative to the site's root. */
function cardData(
  linked: LinkedDeck,
  { course }: LinkedCourse,
  pdfs: readonly CardPdf[],
): Readonly<Record<string, unknown>> {
  const data = deckData(linked, course)
  const url = pageUrl(data.slug, 'index.html')
  const chapters = linked.parts.flatMap((part) => part.chapters)
  return {
    ...data,
    url,
    handout: pageUrl(data.slug, 'handout.html'),
    pdfs,
    chapterCount: chapters.filter(({ chapter }) => !chapter.introduction).length,
    parts: linked.parts.map(({ title, chapters }) => ({
      title,
      chapters: chapters
        .filter(({ chapter }) => !chapter.introduction)
        .map(({ chapter, compiled }) => ({
          title: compiled.title,
          minutes: chapter.settings.minutes,
          slideCount: countSlides(compiled.slides),
          url: compiled.slides[0] ? url + slideHash(compiled.slides[0].id) : url,
        })),
    })),
  }
}
