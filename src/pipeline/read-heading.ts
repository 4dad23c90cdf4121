import { readChapter } from '../chapter/read-chapter.ts'
import { cutChapter } from '../chapter/slides/cut-chapter.ts'
import { firstHeading } from '../chapter/tree/node-text.ts'
import type { SourceFile } from '../model/source.ts'
import { labelsFor } from '../render/templates/labels.ts'
import type { Sources } from '../site/read-project.ts'
import { cascade } from '../site/settings/page-settings.ts'

/**
 * Create the function that returns the first heading of a file: its title where the front matter has none.
 *
 * Only headings that the edition holds count, since the title is on every page.
 */
export function createHeadingReader({
  defaults,
  edition,
  templates,
}: Pick<Sources, 'defaults' | 'edition' | 'templates'>): (source: SourceFile) => string | undefined {
  const settings = cascade([defaults])
  const labels = labelsFor(settings.lang, templates)
  return ({ path, body, data: { values } }) => {
    const input = { path, body, values, settings, labels, edition, slug: '' }
    try {
      return firstHeading(cutChapter(readChapter(input), input).tree.children)
    } catch {
      // The chapter itself is reported when it is compiled.
      return undefined
    }
  }
}
