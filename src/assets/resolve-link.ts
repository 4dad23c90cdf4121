import { posix } from 'node:path'
import type { LinkTarget } from '../model/reference-targets.ts'
import { type ChapterIndex, linkTo } from './chapter-index.ts'
import { createNearest } from './nearest.ts'
import { parseReference, type Spelling } from './parse-reference.ts'
import { goesThrough, type Project } from './project-files.ts'
import { below, fromRoot, leadsOut, readings } from './readings.ts'

/** What links can lead to beside the files that images are looked for in. */
export interface LinkProject extends Project {
  readonly index: ChapterIndex
  readonly pages: ReadonlySet<string>
}

/**
 * Create what finds where a link of a chapter leads (DESIGN 4): the first hit wins.
 *
 * A relative link starts from the chapter's folder, or from the chapter itself as on sites where each page is a folder.
 */
export function createLinkResolver(project: LinkProject): (chapterPath: string, ref: string) => LinkTarget {
  const roots = [project.content, project.static, ...project.assetRoots, '']
  const nearestChapters = createNearest(project.index.chapters)
  const nearestFiles = createNearest(project.listing.files)

  return (chapterPath, ref) => {
    const url = ref.trim()
    const reference = parseReference(url)
    if (reference.kind === 'url' || !judged(url)) return { kind: 'external', url }
    if (reference.kind === 'disk') return findOnDisk(reference.path)
    const [first] = reference.spellings
    if (first?.path === '') return { kind: 'chapter', path: chapterPath, fragment: first.fragment }
    return findLocal(chapterPath, reference.spellings)
  }

  function findOnDisk(path: string): LinkTarget {
    const local = fromRoot(path, project.root)
    if (local === undefined) return { kind: 'outside' }
    return findAt(local, undefined, project.listing.find) ?? dead(local)
  }

  function findLocal(chapterPath: string, spellings: readonly Spelling[]): LinkTarget {
    const asFolder = chapterPath.replace(/(?:\/_?index)?\.\w+$/, '')
    const places = { near: [posix.dirname(chapterPath), asFolder], roots, static: project.static }
    for (const find of [project.listing.find, project.listing.findAnyCase]) {
      for (const { path, fragment } of spellings) {
        for (const reading of readings(path, places)) {
          const target = findAt(reading, fragment, find)
          if (target !== undefined) return target
        }
      }
    }
    const [{ path, fragment } = { path: '', fragment: undefined }] = spellings
    const page = isPage(path) ? project.index.byStem(path.replace(/\/$/, '')) : undefined
    if (page !== undefined) return linkTo(page, fragment)
    return leadsOut(path, places.near) ? { kind: 'outside' } : dead(path)
  }

  function findAt(
    path: string,
    fragment: string | undefined,
    find: (path: string) => string | undefined,
  ): LinkTarget | undefined {
    const page = project.index.page(path)
    if (page !== undefined) return linkTo(page, fragment)
    const onSite = below(project.content, path)
    if (onSite !== undefined && project.pages.has(onSite)) return { kind: 'static', path: onSite, fragment }
    const file = find(path) ?? find(`${path}/index.html`)
    if (file !== undefined) return published(file, fragment)
    return goesThrough(path, project.outside) ? { kind: 'outside' } : undefined
  }

  function published(file: string, fragment: string | undefined): LinkTarget {
    const path = below(project.static, file)
    if (path !== undefined) return { kind: 'static', path, fragment }
    const asset = project.asset(file)
    return asset === undefined ? { kind: 'dead', nearest: [file] } : { kind: 'asset', asset, fragment }
  }

  function dead(path: string): LinkTarget {
    const bare = path.replace(/\/$/, '')
    return {
      kind: 'dead',
      nearest: isPage(bare) ? nearestChapters(bare) : nearestFiles(bare),
    }
  }
}

/** Tell whether a link without a scheme names a place at all; `?print-pdf` and other tools' `{{…}}` do not. */
function judged(url: string): boolean {
  return url !== '' && !url.startsWith('?') && !/\{\{|\}\}/.test(url)
}

/** Tell whether a path is written as that of a page, not of a file to download. */
function isPage(path: string): boolean {
  return /^(?:|\.(?:md|markdown|html?))$/i.test(posix.extname(path))
}
