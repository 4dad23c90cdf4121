import type { LinkedCourse, LinkedDeck } from '../model/linked.ts'
import type { SiteFile } from '../model/site-file.ts'
import { deckPage } from './pages/deck-page.ts'
import type { PageTools } from './pages/page-tools.ts'
import type { RenderResources } from './render-site.ts'
import { createPageRenderer } from './templates/page-renderer.ts'
import { createSiteAssets } from './theme/site-assets.ts'

/** Pages in which slides are measured before the deck is made of them. */
export interface MeasurePages {
  /** Makes the page of a deck; only the slides that it has are in it. */
  readonly page: (deck: LinkedDeck, course: LinkedCourse) => Promise<SiteFile>
  /** Style sheets and fonts that the pages ask for, by path. */
  readonly asset: (path: string) => Uint8Array | undefined
}

/** Make what gives pages to measure in. */
export function createMeasurePages(resources: RenderResources): MeasurePages {
  const { templates } = resources
  const assets = createSiteAssets(resources)
  const tools: PageTools = { templates, assets, renderPage: createPageRenderer(templates) }
  return {
    page: (deck, course) => deckPage(deck, course, tools, true),
    asset: (path) => {
      const file = assets.files().find((candidate) => candidate.path === path)
      if (!file || !('content' in file)) return undefined
      return typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content
    },
  }
}
