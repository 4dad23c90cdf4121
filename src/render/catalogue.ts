import type { LinkedCourse, LinkedDeck } from '../model/linked.ts'
import type { SiteFile } from '../model/site-file.ts'
import { deckData } from './deck-data.ts'
import { labelsFor } from './labels.ts'
import { mathsStyle } from './maths-style.ts'
import type { PageTools } from './page-tools.ts'
import { pageUrl, slideHash } from './page-url.ts'

/** Make the site's front page: every deck with its chapters and its files. */
export async function cataloguePage(whole: LinkedCourse, tools: PageTools): Promise<SiteFile> {
  const { course, decks, home } = whole
  const { assets, templates, renderPage } = tools
  const content = await renderPage('catalogue.html', {
    root: '',
    site: { title: course.title, description: course.description, lang: course.lang },
    labels: labelsFor(course.lang, templates),
    home,
    decks: decks.map((deck) => cardData(deck, whole)),
    style: await assets.style('theme/catalogue.css'),
    mathsStyle: await mathsStyle(home === undefined ? [] : [home], '', assets),
    script: await assets.packageFile('lutrin:client/handout.js'),
  })
  return { path: 'index.html', content }
}

/** Prepare a deck for the template, its URLs relative to the site's root. */
function cardData(linked: LinkedDeck, { course }: LinkedCourse): Readonly<Record<string, unknown>> {
  const data = deckData(linked, course)
  const url = pageUrl(data.slug, 'index.html')
  const chapters = linked.parts.flatMap((part) => part.chapters)
  return {
    ...data,
    url,
    handout: pageUrl(data.slug, 'handout.html'),
    pdf: {
      handout: data.pdf.handout && pageUrl(data.slug, data.pdf.handout),
      slides: data.pdf.slides && pageUrl(data.slug, data.pdf.slides),
    },
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
