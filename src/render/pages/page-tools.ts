import type { Templates } from '../../model/site-file.ts'
import type { RenderPage } from '../templates/page-renderer.ts'
import type { SiteAssets } from '../theme/site-assets.ts'

/** What renders every page: templates, assets and the template engine. */
export interface PageTools {
  readonly templates: Templates
  readonly assets: SiteAssets
  readonly renderPage: RenderPage
}
