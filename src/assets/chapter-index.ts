import { posix } from 'node:path'
import type { LinkTarget } from '../model/reference-targets.ts'
import { compose, foldCase, index, only } from './listing.ts'

/** A page of the course, before the fragment is known. */
export type PageTarget =
  | { readonly kind: 'chapter'; readonly path: string }
  | { readonly kind: 'deck'; readonly slug: string }
  | { readonly kind: 'static'; readonly path: string }

/** The pages of the course, found by the many ways in which authors write their addresses. */
export interface ChapterIndex {
  readonly chapters: readonly string[]
  /** Find the page that a path of the project stands for, with or without extension, number, `index`. */
  readonly page: (path: string) => PageTarget | undefined
  /** Find the only chapter that has a name, whatever its folder. */
  readonly byStem: (path: string) => PageTarget | undefined
}

/** What the course is made of; paths are relative to the project root. */
export interface ChapterIndexOptions {
  /** In the course's order. */
  readonly chapters: ReadonlySet<string>
  /** Slug by folder. */
  readonly decks: ReadonlyMap<string, string>
  readonly content: string
}

/** Index the pages of a course by their addresses. */
export function createChapterIndex({ chapters, decks, content }: ChapterIndexOptions): ChapterIndex {
  const all = [...chapters]
  const composed = index(all, compose)
  const addresses = index(all, address)
  const folders = firstOfFolders(all)
  const stems = index(all, (path) => stemOf(address(path)))
  const deckFolders = [...decks].filter(([folder]) => folder !== content)
  const slugs = new Map([
    ...deckFolders.map(([, slug]) => [address(posix.join(content, slug)), slug] as const),
    ...deckFolders.map(([folder, slug]) => [address(folder), slug] as const),
  ])

  return { chapters: all, page, byStem }

  function page(path: string): PageTarget | undefined {
    const exact = chapters.has(path) ? path : composed.get(compose(path))?.[0]
    if (exact !== undefined) return { kind: 'chapter', path: exact }
    const key = address(path)
    if (key === address(content)) return { kind: 'static', path: 'index.html' }
    const slug = slugs.get(key)
    if (slug !== undefined) return { kind: 'deck', slug }
    return chapter(closest(path) ?? folders.get(key))
  }

  /** Prefer the file of that very name where several differ in number or extension only. */
  function closest(path: string): string | undefined {
    const group = addresses.get(address(path)) ?? []
    const names = ['.md', '.markdown', '.qmd', '.Rmd', '/_index.md', '/index.md'].map((end) =>
      foldCase(path + end),
    )
    return group.find((candidate) => names.includes(foldCase(candidate))) ?? only(group)
  }

  function byStem(path: string): PageTarget | undefined {
    return chapter(only(stems.get(stemOf(address(path)))))
  }
}

/** Add what stands behind `#` to a page. */
export function linkTo(page: PageTarget, fragment: string | undefined): LinkTarget {
  return { ...page, fragment }
}

/** Bring a path into the form in which numbers, extensions, case and `index` do not count. */
function address(path: string): string {
  const bare = foldCase(path)
    .replace(/\.(?:md|markdown|html?)$/, '')
    .replace(/(?:^|\/)_?index$/, '')
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

function chapter(path: string | undefined): PageTarget | undefined {
  return path === undefined ? undefined : { kind: 'chapter', path }
}

function stemOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1)
}
