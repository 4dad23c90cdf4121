import type { Templates } from '../model/site-file.ts'
import type { SiteAssets } from './site-assets.ts'
import type { RenderPage } from './templates.ts'

/** What every page is made with. */
export interface PageTools {
  readonly templates: Templates
  readonly assets: SiteAssets
  readonly renderPage: RenderPage
}
