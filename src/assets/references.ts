import type { References } from '../model/reference-targets.ts'
import { createAssets } from './asset.ts'
import { createChapterIndex } from './chapter-index.ts'
import { createListing } from './listing.ts'
import { below, within } from './readings.ts'
import { createImageResolver } from './resolve-image.ts'
import { createLinkResolver } from './resolve-link.ts'

/** What the references of a project are looked up in; every path is relative to the root, with `/`. */
export interface ReferenceOptions {
  /** Every file that a page may show or link to: inside the project, without the output folder and dot files. */
  readonly files: readonly string[]
  /** Symbolic links of the project that lead out of it, files or folders; a reference to one is `outside`. */
  readonly outside?: readonly string[]
  /** Files that are chapters of some deck, in the course's order: a link to a part leads to its first one. */
  readonly chapters: ReadonlySet<string>
  /** Slug of each deck by its folder (`content/docker`); loose chapters have the content folder itself. */
  readonly decks: ReadonlyMap<string, string>
  /** Paths on the site of what the build writes itself (`docker/handout.pdf`), so that links may lead there. */
  readonly pages?: ReadonlySet<string>
  readonly assetRoots: readonly string[]
  /** Folder of the files that are copied as they are, `static`. */
  readonly static: string
  /** Folder of the chapters, `content`. */
  readonly content: string
  /** Absolute path of the project, so that absolute paths and `file:` URLs into it work; without it none does. */
  readonly root?: string
  /** Read a file; called at most once a file, for those that a reference leads to and for their twins. */
  readonly load: (path: string) => Uint8Array
  /** Give a file's length in bytes, which tells cheaply what may hold the same bytes. */
  readonly size: (path: string) => number
}

/**
 * Create what answers, for the chapter at a path, where its references lead.
 *
 * Markdown below the content folder is never published as a file: a draft or a trainer's note in it would get out.
 */
export function createReferences(options: ReferenceOptions): (chapterPath: string) => References {
  const content = within('', options.content) ?? options.content
  const files = options.files.filter((file) => !isSource(file, content))
  const scope = {
    listing: createListing(files),
    index: createChapterIndex({ ...options, content }),
    asset: createAssets({ ...options, files }),
    outside: options.outside ?? [],
    pages: options.pages ?? new Set<string>(),
    assetRoots: options.assetRoots,
    static: within('', options.static) ?? options.static,
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

function isSource(file: string, content: string): boolean {
  return below(content, file) !== undefined && /\.(?:md|markdown|qmd|rmd)$/i.test(file)
}
