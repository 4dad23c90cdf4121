import type { Slide } from '../model/compiled.ts'
import type { LinkedCourse, LinkedDeck } from '../model/linked.ts'
import type { Edition, Settings } from '../model/settings.ts'
import type { SiteFile } from '../model/site-file.ts'
import { deckData } from './deck-data.ts'
import { labelsFor } from './labels.ts'
import type { PageTools } from './page-tools.ts'
import { ROOT } from './page-url.ts'

/** Make the presentation of a deck: the cover, then a column of slides for each chapter. */
export async function deckPage(linked: LinkedDeck, whole: LinkedCourse, tools: PageTools): Promise<SiteFile> {
  const { deck, coverId, parts } = linked
  const { assets, templates, renderPage } = tools
  const scripts = ['reveal.js/dist/reveal.js', ...plugins(whole.edition), 'lutrin:client/deck.js']
  const content = await renderPage('deck.html', {
    root: ROOT,
    site: { title: whole.course.title },
    labels: labelsFor(deck.settings.lang, templates),
    deck: deckData(linked, whole.course),
    cover: { id: coverId, source: `${deck.source.file}:${deck.source.line}` },
    columns: parts.flatMap(({ title, chapters }) =>
      chapters.map(({ chapter, compiled }) => ({
        part: title,
        title: compiled.title,
        minutes: chapter.settings.minutes,
        slides: compiled.slides.map(slideData),
      })),
    ),
    style: ROOT + (await assets.style('theme/deck.css')),
    plainStyle: ROOT + (await assets.style('theme/deck-plain.css')),
    scripts: await Promise.all(scripts.map(async (script) => ROOT + (await assets.packageFile(script)))),
    config: scriptJson(revealConfig(deck.settings, whole.course.site.safe)),
  })
  return { path: `${deck.slug}/index.html`, content }
}

/** List the plugins of reveal.js that an edition needs: the speaker view is the trainer's. */
function plugins(edition: Edition): readonly string[] {
  return edition === 'trainer' ? ['reveal.js/dist/plugin/notes.js'] : []
}

/** Choose the options of `Reveal.initialize`; what the deck says comes last, but for scripts where it has to be safe. */
function revealConfig(settings: Settings, safe: boolean): Readonly<Record<string, unknown>> {
  const { dependencies, previewLinks, ...harmless } = settings.revealjs
  return {
    width: 1280,
    height: 720,
    margin: 0,
    center: false,
    hash: true,
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

/** Prepare a slide for the template; attributes that the page sets itself are left out of the author's. */
function slideData(slide: Slide): Readonly<Record<string, unknown>> {
  const { class: own, id: _id, 'data-source': _source, ...attributes } = slide.attributes
  return {
    id: slide.id,
    kind: slide.kind,
    class: own === undefined ? slide.kind : `${slide.kind} ${own}`,
    source: `${slide.source.file}:${slide.source.line}`,
    attributes: Object.entries(attributes).flatMap(([name, value]) =>
      ATTRIBUTE.test(name) ? [{ name, value }] : [],
    ),
    title: slide.title,
    html: slide.html,
    notes: slide.notes,
  }
}

const ATTRIBUTE = /^[a-z_][\w:.-]*$/i

/** Write a value as JSON that can stand in a `<script>` element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
