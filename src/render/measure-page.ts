import type { LinkedCourse } from '../model/linked.ts'
import type { PresentedDeck } from '../model/presented-deck.ts'
import type { SiteFile, Templates } from '../model/site-file.ts'
import { deckPage } from './pages/deck-page.ts'
import type { PageTools } from './pages/page-tools.ts'
import type { RenderResources } from './render-site.ts'
import { createPageRenderer } from './templates/page-renderer.ts'
import { createSiteAssets } from './theme/site-assets.ts'

/** Pages in which slides are measured, before links are resolved and the deck is rendered. */
export interface MeasurePages {
  /** Render a deck without its slides, as text: all that surrounds a slide, whatever the slide shows. */
  readonly shell: (deck: PresentedDeck, course: MeasuredCourse) => Promise<string>
  /** Render a deck, to measure the slides that it has. */
  readonly page: (deck: PresentedDeck, course: MeasuredCourse) => Promise<SiteFile>
  /** Return a style sheet or a font that the pages ask for, by its path. */
  readonly asset: (path: string) => Uint8Array | undefined
}

/** The parts of a course that a page for measuring shows. */
type MeasuredCourse = Pick<LinkedCourse, 'course' | 'edition'>

/** Create the pages in which slides are measured. */
export function createMeasurePages(resources: RenderResources): MeasurePages {
  const { templates } = resources
  const assets = createSiteAssets(resources)
  const tools: PageTools = { templates, assets, renderPage: createPageRenderer(templates) }
  return {
    shell: async (deck, course) => {
      // A formula may be on any slide, so its style sheet counts for all.
      const page = await deckPage({ ...deck, parts: [] }, course, tools, { measured: true, maths: true })
      return [textOf(page), ...slideMarkup(templates)].join('\0')
    },
    page: (deck, course) => deckPage(deck, course, tools, { measured: true }),
    asset: (path) => {
      const file = assets.files().find((candidate) => candidate.path === path)
      if (!file || !('content' in file)) return undefined
      return typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content
    },
  }
}

/** List the templates that may write the markup around a slide; style sheets are named in the page by their content. */
function slideMarkup(templates: Templates): readonly string[] {
  return [...templates].filter(([name]) => !name.endsWith('.css')).map(([, { text }]) => text)
}

/** Return the text of a rendered page. */
function textOf(page: SiteFile): string {
  return 'content' in page && typeof page.content === 'string' ? page.content : ''
}
