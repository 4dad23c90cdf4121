import GithubSlugger from 'github-slugger'
import type { Chapter, Deck } from '../../model/course.ts'
import type { SourceFile } from '../../model/source.ts'
import { cascade, type PageSettings } from '../settings/page-settings.ts'
import { type ContentPage, type Folder, firstPage, hasBody, isFolder } from './content-tree.ts'
import { readCurriculum } from './curriculum.ts'
import { titleFromName, withoutNumber } from './naming.ts'

/** Functions that creating a deck needs. */
export interface DeckOptions {
  /** Finds the first heading of a text, as plain text. */
  readonly headingOf: (source: SourceFile) => string | undefined
  /** Makes a text part of a URL; '' where it has no letter or digit. */
  readonly slugify: (text: string) => string
}

/** The course around a deck. */
export interface DeckContext extends DeckOptions {
  /** Settings of the levels above the deck: lutrin.yaml, content/_index.md. */
  readonly above: readonly PageSettings[]
  /** Every page of the course, also those that are not published. */
  readonly pages: readonly ContentPage[]
  readonly unpublished: ReadonlyMap<ContentPage, string>
  /** content/_index.md, which is also the `_index.md` of a deck of loose chapters. */
  readonly home: ContentPage | undefined
}

/** A page and its place in the deck. */
interface DeckEntry {
  readonly page: ContentPage
  readonly part: string | undefined
  /** Settings of the levels above the page. */
  readonly levels: readonly PageSettings[]
  /** True for the body of an `_index.md`. */
  readonly introduction: boolean
}

/** Create the deck of a folder, from the chapters below it or from those that its `_index.md` lists. */
export function createDeck(folder: Folder, context: DeckContext): Deck {
  const { index } = folder
  const own = index ?? (folder.path === '' ? context.home : undefined)
  const settings = cascade(own ? [...context.above, own.settings] : [...context.above, {}])
  const title = folderTitle(folder, settings.title, context)
  const slugger = new GithubSlugger()
  const parts: { title: string | undefined; chapters: Chapter[] }[] = []
  for (const { page, part, levels, introduction } of entriesOf(folder, context)) {
    const chapterSettings = cascade([...levels, page.settings])
    const name = page === index ? 'introduction' : chapterSettings.slug || withoutNumber(page.name)
    const chapter: Chapter = {
      slug: slugger.slug(context.slugify(introduction && part ? part : name) || 'chapter'),
      source: page.source,
      settings: chapterSettings,
      introduction,
      fallbackTitle: introduction ? (part ?? title) : titleFromName(page.name),
    }
    const last = parts.at(-1)
    if (last && last.title === part) last.chapters.push(chapter)
    else parts.push({ title: part, chapters: [chapter] })
  }
  const first = parts[0]?.chapters[0]?.source
  return {
    slug: folderSlug(folder, settings.slug, context),
    title,
    settings,
    source: { file: own?.source.path ?? first?.path ?? folder.path, line: 1 },
    parts,
  }
}

/** List the pages of a deck in their order. */
function entriesOf(folder: Folder, context: DeckContext): readonly DeckEntry[] {
  const { index } = folder
  const { above } = context
  const listed = index && readCurriculum(index, context.pages, context.unpublished)
  const introduction: readonly DeckEntry[] =
    index && hasBody(index) ? [{ page: index, part: undefined, levels: above, introduction: true }] : []
  if (!listed)
    return [
      ...introduction,
      ...entriesIn(folder, undefined, index ? [...above, index.settings] : above, context),
    ]
  const shared = listed.flatMap(({ title, pages }) =>
    pages.map((page): DeckEntry => {
      // The settings of a shared chapter's own folders come first, those of the curriculum win.
      const levels = [...above, ...homeLevels(page, context.pages), index.settings]
      return { page, part: title, levels, introduction: false }
    }),
  )
  return [...introduction, ...shared]
}

/** List the pages in a folder; each nested folder is a part. */
function entriesIn(
  folder: Folder,
  part: string | undefined,
  levels: readonly PageSettings[],
  context: DeckContext,
): readonly DeckEntry[] {
  return folder.items.flatMap((item): readonly DeckEntry[] => {
    if (!isFolder(item)) return [{ page: item, part, levels, introduction: false }]
    const { index } = item
    const title = folderTitle(item, index?.settings.title, context)
    const below = entriesIn(item, title, index ? [...levels, index.settings] : levels, context)
    return index && hasBody(index)
      ? [{ page: index, part: title, levels, introduction: true }, ...below]
      : below
  })
}

/** Return the settings of the folders that a shared chapter is in: its own deck and parts. */
function homeLevels(page: ContentPage, pages: readonly ContentPage[]): readonly PageSettings[] {
  const folders = page.source.contentPath.split('/').slice(0, -1)
  return folders.flatMap((_, n) => {
    const path = folders.slice(0, n + 1).join('/')
    return pages.find(({ isIndex, folder }) => isIndex && folder === path)?.settings ?? []
  })
}

/** Return the title of a deck or part: that of its `_index.md` or else of its first page, else the folder's name. */
function folderTitle(folder: Folder, set: string | undefined, context: DeckContext): string {
  const first = folder.index ? undefined : firstPage(folder)
  const heading = (page: ContentPage | undefined): string | undefined =>
    page && context.headingOf(page.source)
  return set ?? heading(folder.index) ?? first?.settings.title ?? heading(first) ?? titleFromName(folder.name)
}

/** Return the deck's folder on the site: its `slug`, else its folder's name, made safe for a URL. */
function folderSlug(folder: Folder, set: string | undefined, { slugify }: DeckContext): string {
  if (set && slugify(set)) return slugify(set)
  if (folder.path !== '' && /^\w[\w.-]*$/.test(folder.name)) return folder.name
  return slugify(folder.name) || 'course'
}
