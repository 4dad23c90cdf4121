import { withoutEnding } from '../../model/markdown-file.ts'
import type { SourceFile } from '../../model/source.ts'
import { type PageSettings, readPageSettings } from '../settings/page-settings.ts'
import { reportNearKeys } from '../settings/unknown-keys.ts'
import { compareOrder, type Ordered } from './order.ts'

/** A Markdown file of the content with the settings of its front matter. */
export interface ContentPage {
  readonly source: SourceFile
  readonly settings: PageSettings
  /** File name; that of its folder for the first page of one. */
  readonly name: string
  /** Folder that it is in, relative to content/; '' for content/ itself. */
  readonly folder: string
  /** True for an `_index.md`, which has the settings of its folder. */
  readonly isIndex: boolean
  /** True for an `index.md` or `README.md` below content/: the first page of its folder. */
  readonly isFirst: boolean
}

/** A folder of the content with everything below it, in order. */
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

/** Whether a page has text below its front matter. */
export function hasBody(page: ContentPage): boolean {
  return page.source.body.trim() !== ''
}

/** Create the pages of all sources; the settings of each are read, and reported, once. */
export function createPages(sources: readonly SourceFile[]): readonly ContentPage[] {
  return sources.map((source) => {
    reportNearKeys(source.data, source.file)
    const [own = '', ...folders] = source.contentPath.split('/').toReversed()
    const stem = withoutEnding(own)
    const isFirst = folders.length > 0 && /^(?:index|readme)(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?$/i.test(stem)
    return {
      source,
      settings: readPageSettings(source.data, source.file),
      name: isFirst ? (folders[0] ?? own) : own,
      folder: folders.toReversed().join('/'),
      isIndex: /^_index(?:\.[a-z]{2}(?:-[a-z]{2,4})?)?$/i.test(stem),
      isFirst,
    }
  })
}

/** Arrange pages as a tree of their folders, each in its order; a folder without a page below it is left out. */
export function createTree(pages: readonly ContentPage[]): Folder {
  return folder('', '', pages)
}

/** Arrange the pages of one folder. */
function folder(path: string, name: string, pages: readonly ContentPage[]): Folder {
  const prefix = path === '' ? '' : `${path}/`
  const own: ContentPage[] = []
  const below = new Map<string, ContentPage[]>()
  for (const page of pages) {
    const [first = '', ...rest] = page.source.contentPath.slice(prefix.length).split('/')
    if (rest.length === 0) own.push(page)
    else below.set(first, [...(below.get(first) ?? []), page])
  }
  const index = own.find((page) => page.isIndex)
  const items: (ContentPage | Folder)[] = own.filter((page) => !page.isIndex && !isEmptyReadme(page))
  for (const [child, inside] of below) {
    const found = folder(prefix + child, child, inside)
    const bundle = asBundle(found)
    if (bundle) items.push(bundle)
    else if (found.items.length > 0 || found.index) items.push(found)
  }
  return { path, name, index, items: items.sort(compareItems) }
}

/** Return the page of a folder that holds nothing but its first page (Hugo's leaf bundle); undefined for a deck. */
function asBundle(found: Folder): ContentPage | undefined {
  const [only] = found.items
  if (!found.path.includes('/') || found.index || found.items.length !== 1 || !only || isFolder(only))
    return undefined
  return only.isFirst ? { ...only, isFirst: false } : undefined
}

/** Whether a page is a README without text, which shows only what its folder is for. */
function isEmptyReadme(page: ContentPage): boolean {
  return page.isFirst && isReadme(page) && !hasBody(page)
}

/** Find the first page of a folder, which gives it a title where no `_index.md` does. */
export function firstPage({ items }: Folder): ContentPage | undefined {
  const [first] = items
  return first && !isFolder(first) && first.isFirst ? first : undefined
}

/** Compare neighbors: the first pages of their folder, then by weight, name and path. */
export function compareItems(a: ContentPage | Folder, b: ContentPage | Folder): number {
  return rank(a) - rank(b) || compareOrder(orderOf(a), orderOf(b))
}

/** Return 0 for an `index.md`, 1 for a `README.md`, 2 for all others. */
function rank(item: ContentPage | Folder): number {
  if (isFolder(item) || !item.isFirst) return 2
  return isReadme(item) ? 1 : 0
}

/** Whether a page is a `README.md`. */
function isReadme({ source }: ContentPage): boolean {
  return /(?:^|\/)readme\.[^/]*$/i.test(source.path)
}

/** Return what a page or folder is ordered by among its neighbors. */
function orderOf(item: ContentPage | Folder): Ordered {
  if (!isFolder(item)) return { weight: item.settings.weight, name: item.name, path: item.source.contentPath }
  const own = item.index ?? firstPage(item)
  // Docusaurus places the page by it, among the pages of its folder.
  const isOfPage = !own?.isIndex && own?.source.data.values['sidebar_position'] != null
  return { weight: isOfPage ? undefined : own?.settings.weight, name: item.name, path: item.path }
}
