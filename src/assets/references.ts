import { isMarkdown } from '../model/markdown-file.ts'
import type { References } from '../model/reference-targets.ts'
import { createAssets } from './asset.ts'
import { createChapterIndex } from './chapter-index.ts'
import { createListing } from './listing.ts'
import { joinInProject, pathBelow } from './possible-paths.ts'
import { createImageResolver } from './resolve-image.ts'
import { createLinkResolver } from './resolve-link.ts'

/** The project that references are looked up in; every path is relative to its root, with `/`. */
export interface ReferenceOptions {
  /** Every file that a page may show or link to: inside the project, without the output folder and dot files. */
  readonly files: readonly string[]
  /** Symbolic links that lead out of the project; a reference to one, or below one, is `outside`. */
  readonly outside?: readonly string[]
  /** Files that are chapters of some deck, in the course's order: a link to a part leads to its first one. */
  readonly chapters: ReadonlySet<string>
  /** Paths of missing translations, each with the path of the chapter that is shown instead. */
  readonly aliases?: ReadonlyMap<string, string>
  /** Chapters that are left out of the site, with the setting that says so. */
  readonly unpublished?: ReadonlyMap<string, string>
  /** Slug of each deck by its folder (`content/docker`); loose chapters have the content folder itself. */
  readonly decks: ReadonlyMap<string, string>
  /** Site paths of the files that the build makes (`docker/handout.pdf`), so that links may lead there. */
  readonly pages?: ReadonlySet<string>
  readonly assetRoots: readonly string[]
  /** Folder of the files that are copied as they are, `static`. */
  readonly static: string
  /** Folder of the chapters, `content`. */
  readonly content: string
  /** Absolute path of the project, for absolute paths and `file:` URLs into it. */
  readonly root?: string
  /** Reads a file; called once for each file that a reference leads to or that may be equal to it. */
  readonly load: (path: string) => Uint8Array
  /** Returns the length of a file in bytes; files of other lengths need not be read to compare them. */
  readonly size: (path: string) => number
}

/**
 * Create a function that returns the references of the chapter at a path.
 *
 * Markdown below the content folder is never published as a file: it may be a draft, or hold trainer parts.
 */
export function createReferences(options: ReferenceOptions): (chapterPath: string) => References {
  const content = joinInProject('', options.content) ?? options.content
  const files = options.files.filter((file) => !isSource(file, content))
  const unpublished = options.unpublished ?? new Map<string, string>()
  const scope = {
    listing: createListing(files),
    index: createChapterIndex({ ...options, content }),
    unpublished,
    unpublishedIndex: createChapterIndex({
      chapters: new Set(unpublished.keys()),
      decks: new Map(),
      content,
    }),
    asset: createAssets({ ...options, files }),
    outside: options.outside ?? [],
    pages: options.pages ?? new Set<string>(),
    assetRoots: options.assetRoots,
    static: joinInProject('', options.static) ?? options.static,
    content,
    root: options.root,
  }
  const image = createImageResolver(scope)
  const link = createLinkResolver(scope)
  return (chapterPath) => ({
    image: (ref) => image(chapterPath, ref),
    link: (ref) => link(chapterPath, ref),
  })
}

/** Whether a file is Markdown below the content folder. */
function isSource(file: string, content: string): boolean {
  return pathBelow(content, file) !== undefined && isMarkdown(file)
}
