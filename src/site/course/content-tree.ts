import type { SourceFile } from '../../model/source.ts'
import { type PageSettings, readPageSettings } from '../settings/page-settings.ts'
import { compareOrder, type Ordered } from './order.ts'

/** A Markdown file of the content with the settings of its front matter. */
export interface ContentPage {
  readonly source: SourceFile
  readonly settings: PageSettings
  /** File name; for an `index.md` that is alone in its folder, the folder's name. */
  readonly name: string
}

/** A folder of the content with everything below it, ordered and without drafts. */
export interface Folder {
  /** Path relative to content/, '' for content/ itself. */
  readonly path: string
  readonly name: string
  readonly index: ContentPage | undefined
  readonly items: readonly (ContentPage | Folder)[]
}

/** Whether an item of a folder is a folder itself. */
export function isFolder(item: ContentPage | Folder): item is Folder {
  return 'items' in item
}

/** Select the chapters; where a Quarto or R file was rendered to Markdown beside it, the Markdown is the chapter. */
export function chaptersIn(files: readonly string[]): readonly string[] {
  const plain = new Set(files.filter((path) => /\.md$/i.test(path)).map((path) => path.slice(0, -3)))
  return files.filter((path) => {
    const [, stem = '', ending = ''] = /^(.*)\.(md|markdown|qmd|rmd)$/i.exec(path) ?? []
    return ending !== '' && !(/md$/i.test(ending) && ending.length === 3 && plain.has(stem))
  })
}

/** Whether a page has text below its front matter. */
export function hasBody(page: ContentPage): boolean {
  return page.source.body.trim() !== ''
}

/** Options of {@link createTree}. */
export interface TreeOptions {
  /** Keeps pages that are marked `draft: true`. */
  readonly drafts: boolean
}

/** Create the pages of all sources; the settings of each are read, and reported, once. */
export function createPages(sources: readonly SourceFile[]): readonly ContentPage[] {
  return sources.map((source) => ({
    source,
    settings: readPageSettings(source.data, source.file),
    name: source.path.split('/').at(-1) ?? source.path,
  }))
}

/**
 * Arrange pages as a tree of their folders, each in its order.
 *
 * A folder without a chapter below it is left out; so is `README.md`, which is for readers of the repository.
 */
export function createTree(pages: readonly ContentPage[], options: TreeOptions): Folder {
  return folder('', '', pages, options)
}

/** Arrange the pages of one folder. */
function folder(path: string, name: string, pages: readonly ContentPage[], options: TreeOptions): Folder {
  const prefix = path === '' ? '' : `${path}/`
  const own: ContentPage[] = []
  const below = new Map<string, ContentPage[]>()
  for (const page of pages) {
    const [first = '', ...rest] = page.source.contentPath.slice(prefix.length).split('/')
    if (rest.length === 0) own.push(page)
    else below.set(first, [...(below.get(first) ?? []), page])
  }
  const index = own.find((page) => /^_index\.(?:md|markdown)$/i.test(page.name))
  const items: (ContentPage | Folder)[] = []
  for (const page of own) if (page !== index && isChapter(page, options)) items.push(page)
  for (const [child, inside] of below) {
    const found = folder(prefix + child, child, inside, options)
    if (found.index?.settings.draft && !options.drafts) continue
    const bundle = asBundle(found)
    if (bundle) items.push(bundle)
    else if (found.items.length > 0 || found.index) items.push(found)
  }
  return { path, name, index, items: items.sort((a, b) => compareOrder(orderOf(a), orderOf(b))) }
}

/** Return the page of a folder that holds nothing but an `index.md` (Hugo's leaf bundle); undefined for a deck. */
function asBundle(found: Folder): ContentPage | undefined {
  const [only] = found.items
  if (!found.path.includes('/') || found.index || found.items.length !== 1 || !only || isFolder(only))
    return undefined
  return /^index\./i.test(only.name) ? { ...only, name: found.name } : undefined
}

/** Whether a page is a chapter: no README, and no draft unless those are kept. */
function isChapter(page: ContentPage, options: TreeOptions): boolean {
  return !/^readme\./i.test(page.name) && (options.drafts || !page.settings.draft)
}

/** Return what a page or folder is ordered by among its neighbors. */
export function orderOf(item: ContentPage | Folder): Ordered {
  return isFolder(item)
    ? { weight: item.index?.settings.weight, name: item.name, path: item.path }
    : { weight: item.settings.weight, name: item.name, path: item.source.contentPath }
}
