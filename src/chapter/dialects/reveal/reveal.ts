import type { Root } from 'mdast'
import type { ReadContext } from '../../parse/read-context.ts'
import { splitHtmlAtSeparators } from '../../raw-html/split-html.ts'
import { findSeparators, hasOtherNotes } from '../../separators/separators.ts'
import type { Dialect } from '../dialect.ts'
import { breakAt, breaksAtSeparators, gatherNotes } from '../slide-lines.ts'
import { readCodeFormulas } from './code-formulas.ts'
import { looksLikeReveal } from './reveal-signs.ts'

const NOTE = /^notes?[ \u00A0\u202F]?:[ \t]*/i
const SEPARATOR = /^-{2,4}[ \t]*$/

/**
 * The dialect of reveal.js and reveal-md: `Note:` starts the notes of a slide, `--` and a `---` right below a text start
 * slides, as do the separators that the front matter names.
 *
 * `<!-- .slide: … -->` and `<!-- .element: … -->` are read in every chapter.
 */
export const reveal: Dialect = {
  name: 'reveal',
  kind: 'deck',
  tools: ['reveal.js', 'reveal-md'],
  reads: [
    '`---`, `----`, `--`',
    '`Note:`',
    'formulas in code spans, `` `$x$` ``, `` `$$x$$` ``, `` `\\(x\\)` ``',
    '`<!-- .slide: … -->`, `<!-- .element: … -->`',
    '```` ```js [1\\|3-4] ````',
  ],
  signs: [
    '`<!-- .slide: … -->` or `<!-- .element: … -->`',
    'its keys in the front matter, such as `verticalSeparator`',
    'lines to highlight, ```` ```js [1-2] ````',
    '`--` before headings',
    '`---` between a text and a title, without a blank line',
    '`Note:` at the end of slides',
  ],
  fixtures: ['reveal'],
  recognizes: looksLikeReveal,
  marks: [
    { example: '--', starts: '-', measure: (line) => SEPARATOR.exec(line)?.[0].length ?? 0 },
    { example: 'Note:', starts: 'Nn', measure: (line) => NOTE.exec(line)?.[0].length ?? 0 },
  ],
  endsCode: (line) => SEPARATOR.test(line) || NOTE.test(line.replace(/^ {1,3}/, '')),
  readComments: splitHtmlAtMarks,
  read,
  cut: breaksAtSeparators,
}

/** Move marks out of HTML blocks, which contain them where no blank line ends the HTML. */
function splitHtmlAtMarks(tree: Root, { parse }: ReadContext): void {
  splitHtmlAtSeparators(tree, parse, (line) => {
    const text = line.replace(/^ {1,3}/, '')
    return SEPARATOR.test(text) || NOTE.test(text)
  })
}

/** Make separators and notes of line marks, and formulas of code spans. */
function read(tree: Root, { values, math, separator }: ReadContext): void {
  if (math) readCodeFormulas(tree)
  tree.children = tree.children.map((node) => {
    if (node.type !== 'markerLine' || !SEPARATOR.test(node.mark)) return node
    const vertical = /^(?:--|----)$/.test(node.mark)
    return vertical ? { ...breakAt(node), data: { vertical } } : breakAt(node)
  })
  if (!hasOtherNotes(findSeparators('', values, separator))) gatherNotes(tree, ({ mark }) => NOTE.test(mark))
}
