import GithubSlugger from 'github-slugger'
import type { Chapter, Course, Deck } from '../../model/course.ts'
import type { SiteSettings } from '../../model/settings.ts'
import type { Config, SourceFile } from '../../model/source.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import { cascade, type PageSettings } from '../settings/page-settings.ts'
import { type ContentPage, createPages, createTree, type Folder, hasBody, isFolder } from './content-tree.ts'
import { createDeck, type DeckOptions } from './create-deck.ts'
import { chooseLanguages } from './languages.ts'
import { titleFromName } from './naming.ts'
import { findUnpublished, type PublicationOptions } from './publication.ts'

/** What {@link assemble} needs besides the sources. */
export interface AssembleOptions extends DeckOptions, PublicationOptions {
  /** Page settings of lutrin.yaml, the level above every page. */
  readonly defaults: PageSettings
  readonly site: SiteSettings
  /** lutrin.yaml; gets a `deck-not-found` error for each entry of `decks:` that names no deck. */
  readonly config: Config
  /** Title of a course that sets none. */
  readonly projectName: string
}

/** Names below the site's root that the site itself uses. */
const RESERVED = ['assets']

/**
 * Assemble the course: decks, their parts and chapters in order, with all settings resolved.
 *
 * @param sources Every Markdown file below content/; each gets its own messages.
 */
export function assemble(sources: readonly SourceFile[], options: AssembleOptions): Course {
  const all = createPages(sources)
  const unpublished = findUnpublished(all, options)
  const lang = cascade([options.defaults, homeOf(all)?.settings ?? {}]).lang
  const published = all.filter((page) => !unpublished.has(page))
  const { pages, aliases } = chooseLanguages(published, lang)
  const home = homeOf(pages) ?? homeOf(all)
  const tree = createTree(pages)
  const above = home ? [options.defaults, home.settings] : [options.defaults]
  const title = home?.settings.title ?? options.defaults.title ?? (home && options.headingOf(home.source))
  const loose = tree.items.filter((item): item is ContentPage => !isFolder(item))
  const folders: Folder[] = tree.items.filter(isFolder)
  if (loose.length > 0)
    folders.push({ path: '', name: title ?? options.projectName, index: undefined, items: loose })

  const decks = folders.map((folder) =>
    createDeck(folder, {
      ...options,
      above,
      unpublished,
      home,
      pages: [...pages, ...unpublished.keys()],
    }),
  )
  const named = selectDecks(uniqueSlugs(decks), options)
  const only = named.length === 1 ? named[0]?.title : undefined
  return {
    title: title ?? only ?? titleFromName(options.projectName),
    description: home?.settings.description ?? options.defaults.description,
    lang: cascade(above).lang,
    site: options.site,
    home: tree.index && hasBody(tree.index) ? homeChapter(tree.index, above) : undefined,
    decks: named,
    catalogue: named,
    aliases,
    unpublished: new Map([...unpublished].map(([{ source }, setting]) => [source.path, setting])),
  }
}

/** Find content/_index.md; the one without a language first. */
function homeOf(pages: readonly ContentPage[]): ContentPage | undefined {
  const found = pages.filter((page) => page.isIndex && page.folder === '')
  return found.find(({ name }) => /^_index\.[^.]*$/i.test(name)) ?? found[0]
}

/** Make the body of content/_index.md a chapter that is in no deck. */
function homeChapter(page: ContentPage, above: readonly PageSettings[]): Chapter {
  return {
    slug: 'home',
    source: page.source,
    settings: cascade(above),
    introduction: true,
    fallbackTitle: '',
  }
}

/** Make the slugs of decks unique, also on file systems that ignore case. */
function uniqueSlugs(decks: readonly Deck[]): readonly Deck[] {
  const slugger = new GithubSlugger()
  for (const name of RESERVED) slugger.slug(name)
  return decks.map((deck) => {
    const unique = slugger.slug(deck.slug)
    return unique === deck.slug.toLowerCase() ? deck : { ...deck, slug: unique }
  })
}

/** Select the decks that lutrin.yaml names, in its order; all of them where it names none. */
function selectDecks(decks: readonly Deck[], { site, config }: AssembleOptions): readonly Deck[] {
  return (
    site.decks?.flatMap((slug, n) => {
      const found = decks.find((deck) => deck.slug === slug)
      if (found) return [found]
      const known = decks.map((deck) => `\`${deck.slug}\``).join(', ')
      reportProblem(config.file, {
        rule: 'deck-not-found',
        reason: `Unexpected deck \`${slug}\`, expected one of ${known}`,
        place: config.data.place(['decks', n]),
      })
      return []
    }) ?? decks
  )
}
