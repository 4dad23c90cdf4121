import { posix } from 'node:path'
import { isMarkdown } from '../model/markdown-file.ts'
import type { LinkTarget } from '../model/reference-targets.ts'
import { type ChapterIndex, linkTo } from './chapter-index.ts'
import { createNearest } from './nearest.ts'
import { parseReference, type Spelling } from './parse-reference.ts'
import { fromRoot, leadsOutside, pathBelow, possiblePaths } from './possible-paths.ts'
import { crossesOutsideLink, type ReferenceScope } from './reference-scope.ts'

/** What links are looked up in: besides files, the pages of the course. */
export interface LinkScope extends ReferenceScope {
  readonly index: ChapterIndex
  /** Chapters that are left out, with the setting that says so; a link to one is dead. */
  readonly unpublished: ReadonlyMap<string, string>
  readonly unpublishedIndex: ChapterIndex
  readonly pages: ReadonlySet<string>
}

/**
 * Create a function that finds where a link of a chapter leads; the first hit wins.
 *
 * A relative link starts from the chapter's folder, or from the chapter itself: on some sites each page is a folder.
 */
export function createLinkResolver(scope: LinkScope): (chapterPath: string, ref: string) => LinkTarget {
  const roots = [scope.content, scope.static, ...scope.assetRoots, '']
  const nearestChapters = createNearest(scope.index.chapters)
  const nearestFiles = createNearest(scope.listing.files)

  return (chapterPath, ref) => {
    const url = ref.trim()
    const reference = parseReference(url)
    if (reference.kind === 'url' || !isChecked(url)) return { kind: 'external', url }
    if (reference.kind === 'disk') return findOnDisk(reference.path)
    const [first] = reference.spellings
    if (first?.path === '') return { kind: 'chapter', path: chapterPath, fragment: first.fragment }
    return findLocal(chapterPath, reference.spellings)
  }

  /** Find an absolute path, which must be inside the project. */
  function findOnDisk(path: string): LinkTarget {
    const local = fromRoot(path, scope.root)
    if (local === undefined) return { kind: 'outside' }
    return findAt(local, undefined, scope.listing.find) ?? dead(local)
  }

  /** Find a path of the project in any spelling, else by the chapter's name alone. */
  function findLocal(chapterPath: string, spellings: readonly Spelling[]): LinkTarget {
    const asFolder = chapterPath.replace(/(?:\/_?index)?\.\w+$/, '')
    const places = { near: [posix.dirname(chapterPath), asFolder], roots, static: scope.static }
    for (const find of [scope.listing.find, scope.listing.findAnyCase]) {
      for (const { path, fragment } of spellings) {
        for (const reading of possiblePaths(path, places)) {
          const target = findAt(reading, fragment, find)
          if (target !== undefined) return target
        }
      }
    }
    const unpublished = findUnpublished(spellings.flatMap((spelling) => possiblePaths(spelling.path, places)))
    if (unpublished) return unpublished
    const [{ path, fragment } = { path: '', fragment: undefined }] = spellings
    const page = isPage(path) ? scope.index.byStem(path.replace(/\/$/, '')) : undefined
    if (page !== undefined) return linkTo(page, fragment)
    return leadsOutside(path, places.near) ? { kind: 'outside' } : dead(path)
  }

  /** Find an unpublished chapter at one of some paths: the link is dead, and its note has the setting. */
  function findUnpublished(paths: readonly string[]): LinkTarget | undefined {
    for (const path of scope.unpublished.size === 0 ? [] : paths) {
      const page = scope.unpublishedIndex.page(path)
      const setting = page?.kind === 'chapter' ? scope.unpublished.get(page.path) : undefined
      if (page?.kind !== 'chapter' || setting === undefined) continue
      return { kind: 'dead', nearest: [], note: `\`${page.path}\` is not published, because of ${setting}.` }
    }
    return undefined
  }

  /** Find the page or file at exactly one path. */
  function findAt(
    path: string,
    fragment: string | undefined,
    find: (path: string) => string | undefined,
  ): LinkTarget | undefined {
    const page = scope.index.page(path)
    if (page !== undefined) return linkTo(page, fragment)
    const onSite = pathBelow(scope.content, path)
    if (onSite !== undefined && scope.pages.has(onSite)) return { kind: 'static', path: onSite, fragment }
    const file = find(path) ?? find(`${path}/index.html`)
    if (file !== undefined) return published(file, fragment)
    return crossesOutsideLink(path, scope.outside) ? { kind: 'outside' } : undefined
  }

  /** Return the target of a file: at the site's root if it is in static, else among the assets. */
  function published(file: string, fragment: string | undefined): LinkTarget {
    const path = pathBelow(scope.static, file)
    if (path !== undefined) return { kind: 'static', path, fragment }
    const asset = scope.asset(file)
    return asset === undefined ? { kind: 'dead', nearest: [file] } : { kind: 'asset', asset, fragment }
  }

  /** Return the target of a path that was not found, with the nearest names. */
  function dead(path: string): LinkTarget {
    const bare = path.replace(/\/$/, '')
    return {
      kind: 'dead',
      nearest: isPage(bare) ? nearestChapters(bare) : nearestFiles(bare),
    }
  }
}

/** Whether a link without a scheme names a page or file; `?print-pdf` and other tools' `{{…}}` do not. */
function isChecked(url: string): boolean {
  return url !== '' && !url.startsWith('?') && !/\{\{|\}\}/.test(url)
}

/** Whether a path has the form of a page's, not of a file's to download. */
function isPage(path: string): boolean {
  return isMarkdown(path) || /^(?:|\.html?)$/i.test(posix.extname(path))
}
