import { digest } from '../cache/digest.ts'
import { readChapter } from '../chapter/read-chapter.ts'
import { cutChapter } from '../chapter/slides/cut-chapter.ts'
import { firstHeading } from '../chapter/tree/node-text.ts'
import type { SourceFile } from '../model/source.ts'
import { labelsFor } from '../render/templates/labels.ts'
import type { Sources } from '../site/read-project.ts'
import { cascade } from '../site/settings/page-settings.ts'
import type { CompileCache } from './compile-cache.ts'

/** What a text is read with, to find its heading. */
type HeadingInput = Parameters<typeof readChapter>[0] & Parameters<typeof cutChapter>[1]

/** Reads titles of files without one. */
export interface HeadingReader {
  /** Returns the first heading of a file. */
  readonly headingOf: (source: SourceFile) => string | undefined
  /** Keep what was read for the next build. */
  readonly save: () => Promise<void>
}

/**
 * Create the function that returns the first heading of a file: its title where the front matter has none.
 *
 * Only headings that the edition holds count, since the title is on every page. Headings are kept between builds.
 */
export async function createHeadingReader(
  { defaults, edition, templates }: Pick<Sources, 'defaults' | 'edition' | 'templates'>,
  { tool, table }: CompileCache,
): Promise<HeadingReader> {
  const known = await table<{ readonly heading?: string | undefined }>('headings', edition)
  const settings = cascade([defaults])
  const labels = labelsFor(settings.lang, templates)

  /** Read the first heading of a text. */
  const read = (input: HeadingInput): string | undefined => {
    try {
      return firstHeading(cutChapter(readChapter(input), input).tree.children)
    } catch {
      // The chapter itself is reported when it is compiled.
      return undefined
    }
  }
  return {
    save: known.save,
    headingOf: ({ path, body, data: { values } }) => {
      const input = { path, body, values, settings, labels, edition, slug: '' }
      if (tool === undefined) return read(input)
      const key = digest(tool, JSON.stringify(input))
      const found = known.find(key)
      if (found) return found.heading
      const heading = read(input)
      known.keep(key, { heading })
      return heading
    },
  }
}
