import type { LinkedCourse } from '../../model/linked.ts'
import type { PresentedDeck } from '../../model/presented-deck.ts'
import type { Edition, Settings } from '../../model/settings.ts'
import type { SiteFile } from '../../model/site-file.ts'
import { clientWords } from '../templates/client-words.ts'
import { labelsFor } from '../templates/labels.ts'
import { scriptJson } from '../templates/script-json.ts'
import { mathsStyle } from '../theme/maths-style.ts'
import { themeStyle } from '../theme/theme-style.ts'
import { deckData } from './deck-data.ts'
import { ownLang } from './own-lang.ts'
import { pacing } from './pacing.ts'
import type { PageTools } from './page-tools.ts'
import { ROOT } from './page-url.ts'
import { overflowOf, slideData } from './slide-data.ts'

/** How a presentation is rendered. */
export interface DeckPageOptions {
  /** True for the page that slides are measured in: without scripts, each slide with its `data-overflow`. */
  readonly measured?: boolean
  /** True where the page has the style sheet of formulas in any case; default: where a slide has a formula. */
  readonly maths?: boolean
}

/**
 * Render the presentation of a deck: the cover, then a column of slides for each chapter.
 *
 * @param measured True for the page in which slides are measured: no scripts, and `data-overflow` on each
 *   slide.
 */
export async function deckPage(
  linked: PresentedDeck,
  linkedCourse: Pick<LinkedCourse, 'course' | 'edition'>,
  tools: PageTools,
  { measured = false, maths = false }: DeckPageOptions = {},
): Promise<SiteFile> {
  const { deck, coverId, parts } = linked
  const { assets, templates, renderPage } = tools
  const labels = labelsFor(deck.settings.lang, templates)
  const isTrainer = linkedCourse.edition === 'trainer'
  const seconds = isTrainer ? pacing(linked) : undefined
  const scripts = measured
    ? []
    : ['reveal.js/dist/reveal.js', ...plugins(linkedCourse.edition), 'lutrin:client/deck.js']
  const content = await renderPage('deck.html', {
    root: ROOT,
    site: { title: linkedCourse.course.title },
    labels,
    trainer: isTrainer,
    deck: deckData(linked, linkedCourse.course),
    cover: {
      id: coverId,
      source: `${deck.source.file}:${deck.source.line}`,
      seconds: seconds?.get(coverId),
    },
    columns: parts.flatMap(({ title, chapters }) =>
      // A column without slides would be an empty page on paper.
      chapters
        .filter(({ compiled }) => compiled.slides.length > 0)
        .map(({ chapter, compiled }) => ({
          part: title,
          title: compiled.title,
          lang: ownLang(chapter, deck.settings.lang),
          minutes: chapter.settings.minutes,
          slides: compiled.slides.map((slide) => {
            const timing = seconds?.get(slide.id)
            return slideData(slide, chapter.settings, {
              'data-timing': timing === undefined ? undefined : String(timing),
              ...(measured ? { 'data-overflow': overflowOf(slide, chapter.settings) } : {}),
            })
          }),
        })),
    ),
    style: ROOT + (await assets.style('theme/deck.css', deck.settings.theme.reveal)),
    themeStyle: themeStyle(deck.settings.theme, 'deck'),
    mathsStyle: maths
      ? ROOT + (await assets.style('theme/maths.css'))
      : await mathsStyle(
          parts.flatMap(({ chapters }) =>
            chapters.flatMap(({ compiled }) => compiled.slides.map(({ html }) => html)),
          ),
          ROOT,
          assets,
        ),
    plainStyle: ROOT + (await assets.style('theme/deck-plain.css')),
    scripts: await Promise.all(scripts.map(async (script) => ROOT + (await assets.packageFile(script)))),
    config: scriptJson({
      // The pacing of the speaker view adds this for slides without a time of their own.
      ...(seconds ? { defaultTiming: 0 } : {}),
      ...revealConfig(deck.settings, linkedCourse.course.site.safe),
    }),
    words: clientWords(labels, isTrainer ? [...WORDS, 'speaker'] : WORDS),
  })
  return { path: `${deck.slug}/index.html`, content }
}

/** Words that the deck's script needs; the template has the others. */
const WORDS = [
  'jump',
  'resume',
  'previousSlide',
  'nextSlide',
  'slideAbove',
  'slideBelow',
  'close',
  'copy',
  'copied',
  'notCopied',
  'results',
  'noResults',
]

/** List reveal.js's plugins for an edition: only the trainer edition has the speaker view. */
function plugins(edition: Edition): readonly string[] {
  return edition === 'trainer' ? ['reveal.js/dist/plugin/notes.js'] : []
}

/**
 * Return the options of `Reveal.initialize`; the deck's own come last, without those that run or load
 * something where `safe` is set.
 */
function revealConfig(settings: Settings, safe: boolean): Readonly<Record<string, unknown>> {
  const { dependencies, previewLinks, ...harmless } = settings.revealjs
  return {
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    hash: true,
    fragmentInURL: true,
    navigationMode: 'linear',
    slideNumber: 'c/t',
    controlsTutorial: false,
    transition: settings.transition,
    pdfSeparateFragments: false,
    pdfPageHeightOffset: 0,
    ...harmless,
    ...(safe ? {} : { ...(dependencies ? { dependencies } : {}), ...(previewLinks ? { previewLinks } : {}) }),
  }
}
