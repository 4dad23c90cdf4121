import type { PdfFacts } from '../../model/build-options.ts'
import type { Heading } from '../../model/compiled.ts'
import type { LinkedChapter, LinkedCourse, LinkedDeck } from '../../model/linked.ts'
import type { SiteFile } from '../../model/site-file.ts'
import { clientWords } from '../templates/client-words.ts'
import { labelsFor } from '../templates/labels.ts'
import { scriptJson } from '../templates/script-json.ts'
import { languageAttributes } from '../templates/text-direction.ts'
import { mathsStyle } from '../theme/maths-style.ts'
import { themeStyle } from '../theme/theme-style.ts'
import { deckData } from './deck-data.ts'
import type { PageTools } from './page-tools.ts'
import { ROOT, slideHash } from './page-url.ts'
import { qrCode } from './qr-code.ts'

/** Render the handout of a deck: cover, table of contents, chapters. */
export async function handoutPage(
  linked: LinkedDeck,
  linkedCourse: LinkedCourse,
  tools: PageTools,
  pdfs: ReadonlyMap<string, PdfFacts>,
): Promise<SiteFile> {
  const { deck, parts } = linked
  const { assets, templates, renderPage } = tools
  const { course } = linkedCourse
  const chapters = parts.flatMap((part) => part.chapters)
  const labels = labelsFor(deck.settings.lang, templates)
  const url = course.site.url && `${course.site.url}/${encodeURIComponent(deck.slug)}`
  const codes = course.site.pdf.qr && url !== undefined
  const content = await renderPage('handout.html', {
    root: ROOT,
    site: { title: linkedCourse.course.title },
    labels,
    deck: deckData(linked, linkedCourse.course),
    /** Undefined in the page that is printed. */
    pdf: pdfs.get(`${deck.slug}/handout.pdf`),
    /** Undefined where the site's address is not known. */
    siteUrl: url && withoutScheme(url),
    code: codes ? qrCode(`${url}/index.html`) : undefined,
    paper: course.site.pdf.paper,
    parts: parts.map(({ title, chapters }, index) => {
      const number = parts.slice(0, index + 1).filter((part) => part.title).length
      return {
        title,
        number,
        id: `lutrin-part-${number}`,
        chapters: chapters.map((chapter) =>
          chapterData(chapter, deck.settings.lang, codes ? url : undefined),
        ),
      }
    }),
    solutions: chapters
      .filter(({ compiled }) => compiled.solutions.length > 0)
      .map((chapter) => solutionData(chapter, deck.settings.lang)),
    style: ROOT + (await assets.style('theme/handout.css')),
    mathsStyle: await mathsStyle(
      chapters.flatMap(({ compiled }) => [compiled.handout, ...compiled.solutions.map(({ html }) => html)]),
      ROOT,
      assets,
    ),
    themeStyle: themeStyle(deck.settings.theme, 'handout'),
    words: clientWords(labels, WORDS),
    slides: scriptJson(slidesOf(parts)),
    script: ROOT + (await assets.packageFile('lutrin:client/handout.js')),
  })
  return { path: `${deck.slug}/handout.html`, content }
}

/** Words that the handout's script needs. */
const WORDS = ['copy', 'copied', 'notCopied', 'toSlide', 'toSection', 'results', 'noResults', 'unmark']

/** Map headings to slides where their ids differ; null for a heading that is on no slide. */
function slidesOf(parts: LinkedDeck['parts']): Readonly<Record<string, string | null>> {
  const entries = parts.flatMap(({ chapters }) =>
    chapters.flatMap(({ compiled: { headings, slides } }) => {
      const ids = new Set(slides.map(({ id }) => id))
      return headings.map(({ id, slideId }) => [id, ids.has(slideId) ? slideId : null] as const)
    }),
  )
  return Object.fromEntries(entries.filter(([id, slideId]) => id !== slideId))
}

/** Return a URL as people type it. */
function withoutScheme(url: string): string {
  return decodeURI(url).replace(/^https?:\/\//, '')
}

/**
 * Prepare a chapter for the template.
 *
 * @param codeBase Absolute URL of the deck, where a QR code links to the chapter's first slide.
 */
function chapterData(
  { chapter, compiled }: LinkedChapter,
  deckLang: string,
  codeBase: string | undefined,
): Readonly<Record<string, unknown>> {
  const [first] = compiled.slides
  const anchored = compiled.headings.some((heading) => heading.id === chapter.slug)
  return {
    /** Undefined where a heading of the chapter has that id already. */
    id: anchored ? undefined : chapter.slug,
    ...languageAttributes(chapter.settings.lang, deckLang),
    title: compiled.title,
    introduction: chapter.introduction,
    minutes: chapter.settings.minutes,
    contents: contentsOf(compiled.headings),
    html: compiled.handout,
    source: first ? `${first.source.file}:${first.source.line}` : chapter.source.path,
    code: codeBase && first && qrCode(`${codeBase}/index.html${slideHash(first.id)}`),
  }
}

/** Prepare a chapter's solutions for the template. */
function solutionData(
  { chapter, compiled }: LinkedChapter,
  deckLang: string,
): Readonly<Record<string, unknown>> {
  const language = languageAttributes(chapter.settings.lang, deckLang)
  return { ...language, title: compiled.title, source: chapter.source.path, solutions: compiled.solutions }
}

/** An entry of the table of contents. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly children: readonly Entry[]
}

/**
 * Nest the headings of the two upper levels; a lower one without an upper one before it is an entry of its
 * own.
 */
function contentsOf(headings: readonly Heading[]): readonly Entry[] {
  const entries: (Entry & { readonly children: Entry[] })[] = []
  for (const { id, title, depth } of headings) {
    const above = entries.at(-1)
    if (depth === 3 && above) above.children.push({ id, title, children: [] })
    else if (depth <= 3) entries.push({ id, title, children: [] })
  }
  return entries
}
