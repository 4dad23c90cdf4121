import type { Root } from 'mdast'
import type { CutRules, Dialect } from './dialect.ts'
import { readDirectives, settingsOf } from './marp-directives.ts'
import { readImages } from './marp-images.ts'
import { breaksAtSeparators } from './slide-lines.ts'

/**
 * Marp: directives in comments and front matter, `headingDivider`, `![bg]` and sizes in alt texts.
 *
 * Any other comment is a presenter's note there, and so it is here.
 */
export const marp: Dialect = {
  name: 'marp',
  recognizes: ({ text, values }) =>
    values['marp'] === true ||
    /<!--\s*(?:marp:\s*true|_(?:class|backgroundColor|backgroundImage|color|paginate|header|footer):)/.test(
      text,
    ) ||
    /!\[bg(?:\s[^\]]*)?\]\(/.test(text),
  readComments: readDirectives,
  read: readImages,
  cut: (tree, values) => cutAt(tree, values['headingDivider'] ?? settingsOf(tree)['headingDivider']),
}

/** Read `headingDivider: 2` (that level and all above it) or `headingDivider: [1, 3]` (these levels). */
function cutAt(tree: Root, divider: unknown): CutRules {
  if (typeof divider === 'number') return { split: 'both', slideLevel: divider }
  if (Array.isArray(divider)) return { split: 'both', slideLevel: divider.map(Number) }
  return breaksAtSeparators(tree)
}
