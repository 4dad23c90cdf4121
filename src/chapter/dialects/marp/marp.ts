import type { CutRules, Dialect } from '../dialect.ts'
import { readDivider } from './directive-yaml.ts'
import { readDirectives, settingsOf } from './directives.ts'
import { readMarpImages } from './marp-images.ts'
import { looksLikeMarp } from './marp-signs.ts'
import { readScopedStyles } from './scoped-styles.ts'

/**
 * The dialect of Marp: directives in comments and front matter, `headingDivider`, `![bg]` and sizes in alt texts.
 *
 * As in Marp, every other comment is a speaker note.
 */
export const marp: Dialect = {
  name: 'marp',
  kind: 'deck',
  tools: ['Marp'],
  reads: [
    'directives in comments and front matter, `headingDivider`, `![bg right:40%](…)`, `![w:300px](…)`',
    'other comments are presenter notes',
  ],
  signs: [
    '`marp: true`',
    'its keys in the front matter, such as `headingDivider`',
    'a directive in a comment, `<!-- _class: … -->`',
    '`<!-- fit -->` in a heading',
    '`![bg …](…)`',
    'in a chapter with `---`: `paginate` in the front matter, or images with sizes',
  ],
  fixtures: ['marp'],
  recognizes: looksLikeMarp,
  readComments: readDirectives,
  read: (tree, context) => {
    readMarpImages(tree)
    readScopedStyles(tree, [context.values['style'], settingsOf(tree)['style']], context.file.path)
  },
  cut: (tree, values) => cutRules(values['headingDivider'] ?? settingsOf(tree)['headingDivider']),
}

/**
 * Read `headingDivider: 2` (that level and all above it), `headingDivider: [1, 3]` (these levels) or `false`.
 *
 * Without it only separators start slides; a chapter without separators is one slide of a larger deck.
 */
function cutRules(divider: unknown): CutRules {
  const levels = readDivider(divider)
  return levels ? { split: 'both', slideLevel: levels } : { split: 'separators' }
}
