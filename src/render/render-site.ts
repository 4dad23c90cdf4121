import type { VFileMessage } from 'vfile-message'
import type { PdfFacts } from '../model/build-options.ts'
import type { LinkedCourse } from '../model/linked.ts'
import type { ReadPackageFile } from '../model/package-file.ts'
import type { SiteFile, Templates } from '../model/site-file.ts'
import { cataloguePage } from './catalogue-page.ts'
import { courseModel } from './course-json.ts'
import { deckPage } from './deck-page.ts'
import { handoutPage } from './handout-page.ts'
import { brokenLabels } from './labels.ts'
import type { PageTools } from './page-tools.ts'
import { createSiteAssets } from './site-assets.ts'
import { asTemplateMessage } from './template-message.ts'
import { createPageRenderer } from './templates.ts'

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
  async function offering(pdfs: Pdfs): Promise<readonly SiteFile[]> {
    const pages = await Promise.all([
      attempt(() => cataloguePage(linked, tools, pdfs)),
      ...linked.decks.map((deck) => attempt(() => handoutPage(deck, linked, tools, pdfs))),
    ])
    return pages.flat()
  }

  const pages = await Promise.all([
    offering(new Map()),
    ...linked.decks.map((deck) => attempt(() => deckPage(deck, linked, tools))),
  ])
  const model: SiteFile = {
    path: 'course.json',
    content: `${JSON.stringify(courseModel(linked), null, 2)}\n`,
  }
  return {
    files: [...pages.flat(), model, ...assets.files()],
    messages: distinct(messages),
    withPdfs: async (pdfs) => (pdfs.size === 0 ? [] : offering(pdfs)),
  }
}

/** Keep one of each problem: a broken style sheet breaks every page that uses it. */
function distinct(messages: readonly VFileMessage[]): readonly VFileMessage[] {
  const byText = new Map(
    messages.map((message) => [`${message.file}:${message.name}:${message.reason}`, message]),
  )
  return [...byText.values()]
}
