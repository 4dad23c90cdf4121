import type { PdfFacts } from '../../model/build-options.ts'
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
interface CardPdf extends PdfFacts {
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
    decks: decks.map((deck) => cardData(deck, linkedCourse, pdfsOf(deck, linkedCourse, pdfs, labels))),
    style: await assets.style('theme/catalogue.css'),
    mathsStyle: await mathsStyle(home === undefined ? [] : [home], '', assets),
    script: await assets.packageFile('lutrin:client/handout.js'),
  })
  return { path: 'index.html', content }
}

/** List the printed PDFs of a deck, with the labels of their links. */
function pdfsOf(
  { deck }: LinkedDeck,
  { course }: LinkedCourse,
  pdfs: Pdfs,
  labels: Labels,
): readonly CardPdf[] {
  return course.site.pdf.files.flatMap(({ name, kind, perPage }) => {
    const facts = pdfs.get(`${deck.slug}/${name}`)
    if (!facts) return []
    const label = perPage
      ? countOf(perPage, labels.slidesPerPage, labels)
      : String(labels[kind === 'handout' ? 'handoutPdf' : 'slidesPdf'])
    return [{ ...facts, url: pageUrl(deck.slug, name), label }]
  })
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
          slideCount: compiled.slides.length,
          url: compiled.slides[0] ? url + slideHash(compiled.slides[0].id) : url,
        })),
    })),
  }
}
