import { posix } from 'node:path'
import { withoutEnding } from '../model/markdown-file.ts'
import type { LinkTarget } from '../model/reference-targets.ts'
import { foldCase, groupBy, normalizeAccents, soleValue } from './listing.ts'

/** The page that a link leads to, without the link's fragment. */
export type PageTarget =
  | { readonly kind: 'chapter'; readonly path: string }
  | { readonly kind: 'deck'; readonly slug: string }
  | { readonly kind: 'static'; readonly path: string }

/** The pages of the course, by the many ways in which authors write their addresses. */
export interface ChapterIndex {
  readonly chapters: readonly string[]
  /** Find the page of a path, which may lack its extension, its numbers or `index`. */
  readonly page: (path: string) => PageTarget | undefined
  /** Find the chapter of a file name in any folder; undefined where several have it. */
  readonly byStem: (path: string) => PageTarget | undefined
}

/** The chapters and decks of a course; paths are relative to the project root. */
export interface ChapterIndexOptions {
  /** In the course's order. */
  readonly chapters: ReadonlySet<string>
  /** Slug by folder. */
  readonly decks: ReadonlyMap<string, string>
  readonly content: string
  /** Other paths of chapters. */
  readonly aliases?: ReadonlyMap<string, string>
}

/** Index the pages of a course by their addresses. */
export function createChapterIndex({ chapters, decks, content, aliases }: ChapterIndexOptions): ChapterIndex {
  const all = [...chapters]
  const others = [...(aliases ?? [])].filter(([, path]) => chapters.has(path)).map(([alias]) => alias)
  const named = [...all, ...others]
  const composed = groupBy(named, normalizeAccents)
  const addresses = groupBy(named, address)
  const folders = firstOfFolders(all)
  const stems = groupBy(named, (path) => stemOf(address(path)))
  const deckFolders = [...decks].filter(([folder]) => folder !== content)
  const slugs = new Map([
    ...deckFolders.map(([, slug]) => [address(posix.join(content, slug)), slug] as const),
    ...deckFolders.map(([folder, slug]) => [address(folder), slug] as const),
  ])

  return { chapters: all, page, byStem }

  /** Find the page of a path: a chapter, the home page, a deck, or a folder's first chapter. */
  function page(path: string): PageTarget | undefined {
    const exact = chapters.has(path) ? path : composed.get(normalizeAccents(path))?.[0]
    if (exact !== undefined) return chapter(exact)
    const key = address(path)
    if (key === address(content)) return { kind: 'static', path: 'index.html' }
    const slug = slugs.get(key)
    if (slug !== undefined) return { kind: 'deck', slug }
    return chapter(closest(path) ?? folders.get(key))
  }

  /** Find the chapter of a path; where several differ in number or extension only, the one of exactly that name. */
  function closest(path: string): string | undefined {
    const group = addresses.get(address(path)) ?? []
    const names = ['', '/_index', '/index', '/readme'].map((end) => foldCase(withoutEnding(path) + end))
    return group.find((candidate) => names.includes(foldCase(withoutEnding(candidate)))) ?? soleValue(group)
  }

  /** Return the chapter of a path or alias as the page of a link. */
  function chapter(path: string | undefined): PageTarget | undefined {
    return path === undefined ? undefined : { kind: 'chapter', path: aliases?.get(path) ?? path }
  }

  /** Find the only chapter of a file name. */
  function byStem(path: string): PageTarget | undefined {
    return chapter(soleValue(stems.get(stemOf(address(path)))))
  }
}

/** Create the target of a link from its page and its fragment. */
export function linkTo(page: PageTarget, fragment: string | undefined): LinkTarget {
  return { ...page, fragment }
}

/** Normalize a path for comparison: without numbers, extensions, case and `index`. */
function address(path: string): string {
  const bare = withoutEnding(foldCase(path).replace(/\.html?$/, '')).replace(
    /(?:^|\/)(?:_?index|readme)$/,
    '',
  )
  const parts = bare.split('/').map((part) => part.replace(/^\d+[-_. ]+(?=.)/, '').replace(/[\s_]+/g, '-'))
  return parts.join('/')
}

/** Map the address of each folder to the first chapter below it. */
function firstOfFolders(chapters: readonly string[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  for (const path of chapters) {
    const parts = path.split('/')
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = address(parts.slice(0, depth).join('/'))
      if (!first.has(folder)) first.set(folder, path)
    }
  }
  return first
}

/** Return the last part of an address. */
function stemOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1)
}
