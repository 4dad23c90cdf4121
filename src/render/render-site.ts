import type { VFileMessage } from 'vfile-message'
import type { PdfFacts } from '../model/build-options.ts'
import type { LinkedCourse } from '../model/linked.ts'
import type { ReadPackageFile } from '../model/package-file.ts'
import type { SiteFile, Templates } from '../model/site-file.ts'
import { createDistinct } from '../problems/distinct-messages.ts'
import { courseModel } from './course-json.ts'
import { cataloguePage } from './pages/catalogue-page.ts'
import { deckPage } from './pages/deck-page.ts'
import { handoutPage } from './pages/handout-page.ts'
import type { PageTools } from './pages/page-tools.ts'
import { brokenLabels } from './templates/labels.ts'
import { createPageRenderer, type KeptPages } from './templates/page-renderer.ts'
import { asTemplateMessage } from './templates/template-error.ts'
import { createSiteAssets } from './theme/site-assets.ts'

/** What rendering needs besides the course. */
export interface RenderResources {
  readonly templates: Templates
  readonly readPackageFile: ReadPackageFile
  /** Pages of earlier builds; undefined: every page is rendered. */
  readonly keptPages?: KeptPages | undefined
}

/** Pages and their assets; a page whose template fails is missing from `files` and has a message. */
export interface Rendered {
  readonly files: readonly SiteFile[]
  readonly messages: readonly VFileMessage[]
  /** Renders the pages that link to PDFs again, after the PDFs are printed. */
  readonly withPdfs: (pdfs: Pdfs) => Promise<readonly SiteFile[]>
}

/** Facts about each PDF, by its path on the site. */
type Pdfs = ReadonlyMap<string, PdfFacts>

/** Render the pages of a course, and collect their style sheets, fonts and scripts. */
export async function render(linked: LinkedCourse, resources: RenderResources): Promise<Rendered> {
  const { templates } = resources
  const messages = brokenLabels(templates).map((error) => asTemplateMessage(error, templates))
  const assets = createSiteAssets(resources)
  const tools: PageTools = {
    templates,
    assets,
    renderPage: createPageRenderer(templates, resources.keptPages),
  }
  const isNew = createDistinct()

  /** Run one step; report its failure, and let the other steps continue. */
  async function attempt(step: () => Promise<SiteFile>): Promise<readonly SiteFile[]> {
    try {
      return [await step()]
    } catch (error) {
      messages.push(asTemplateMessage(error, templates))
      return []
    }
  }

  /** Render the pages that link to PDFs; until PDFs are printed, they link to none. */
  async function pagesWithPdfs(pdfs: Pdfs): Promise<readonly SiteFile[]> {
    const pages = await Promise.all([
      attempt(() => cataloguePage(linked, tools, pdfs)),
      ...linked.decks.map((deck) => attempt(() => handoutPage(deck, linked, tools, pdfs))),
    ])
    return pages.flat()
  }

  const pages = await Promise.all([
    pagesWithPdfs(new Map()),
    ...linked.decks.map((deck) => attempt(() => deckPage(deck, linked, tools))),
  ])
  const model: SiteFile = {
    path: 'course.json',
    content: `${JSON.stringify(courseModel(linked), null, 2)}\n`,
  }
  return {
    files: [...pages.flat(), model, ...assets.files()],
    // A broken style sheet breaks every page that uses it, but is one problem.
    messages: messages.filter((message) => isNew(message, message.file ?? '')),
    withPdfs: async (pdfs) => (pdfs.size === 0 ? [] : pagesWithPdfs(pdfs)),
  }
}
