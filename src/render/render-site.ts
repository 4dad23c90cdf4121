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
import { createPageRenderer } from './templates/page-renderer.ts'
import { asTemplateMessage } from './templates/template-error.ts'
import { createSiteAssets } from './theme/site-assets.ts'

/** What rendering needs beside the course, already found or read by others. */
export interface RenderResources {
  readonly templates: Templates
  readonly readPackageFile: ReadPackageFile
}

/** Pages and their assets; a page whose template fails is missing from `files` and has a message. */
export interface Rendered {
  readonly files: readonly SiteFile[]
  readonly messages: readonly VFileMessage[]
  /** Renders the pages that offer PDFs again, once it is known which PDFs there are. */
  readonly withPdfs: (pdfs: Pdfs) => Promise<readonly SiteFile[]>
}

/** What is known of each PDF, by its path on the site. */
type Pdfs = ReadonlyMap<string, PdfFacts>

/** Turn a linked course into the pages of the site and what they need: style sheets, fonts, scripts. */
export async function render(linked: LinkedCourse, resources: RenderResources): Promise<Rendered> {
  const { templates } = resources
  const messages = brokenLabels(templates).map((error) => asTemplateMessage(error, templates))
  const assets = createSiteAssets(resources)
  const tools: PageTools = { templates, assets, renderPage: createPageRenderer(templates) }
  const isNew = createDistinct()

  /** Run one step; its failure is a message and leaves the other steps alone. */
  async function attempt(step: () => Promise<SiteFile>): Promise<readonly SiteFile[]> {
    try {
      return [await step()]
    } catch (error) {
      messages.push(asTemplateMessage(error, templates))
      return []
    }
  }

  /** Render the pages that offer PDFs: until these are printed, none. */
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
    // A broken style sheet breaks every page that uses it, and is one problem.
    messages: messages.filter((message) => isNew(message, message.file ?? '')),
    withPdfs: async (pdfs) => (pdfs.size === 0 ? [] : pagesWithPdfs(pdfs)),
  }
}
