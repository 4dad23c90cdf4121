import type { Root, RootContent } from 'mdast'
import { findComments } from '../../parse/html-comments.ts'
import type { ReadContext } from '../../parse/read-context.ts'
import { freeLines } from '../../raw-html/free-html-lines.ts'
import type { Dialect } from '../dialect.ts'
import { breakAt, breaksAtSeparators, gatherNotes } from '../slide-lines.ts'
import {
  BREAK,
  breakAtBlankLines,
  hasOtherNotes,
  hasOtherSeparator,
  maskOwnSeparators,
  NOTES,
} from './own-separators.ts'
import { looksLikeReveal } from './reveal-signs.ts'

const NOTE = /^(?:notes?[ \u00A0\u202F]?:|\uFDD1[\uFDD1 ]*)[ \t]*/i
const SEPARATOR = /^(?:-{2,4}|\uFDD0[\uFDD0 ]*)[ \t]*$/

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
    { example: '--', starts: `-${BREAK}`, measure: (line) => SEPARATOR.exec(line)?.[0].length ?? 0 },
    { example: 'Note:', starts: `Nn${NOTES}`, measure: (line) => NOTE.exec(line)?.[0].length ?? 0 },
  ],
  endsCode: (line) => SEPARATOR.test(line) || NOTE.test(line.replace(/^ {1,3}/, '')),
  mask: maskOwnSeparators,
  readComments: freeMarks,
  read,
  cut: breaksAtSeparators,
}

/**
 * Take marks out of HTML that goes on because no blank line follows it, so that comments after them are read for the right
 * slide. HTML with a mark in a comment is left as it is.
 */
function freeMarks(tree: Root, { parse }: ReadContext): void {
  const isMarkLine = (line: string): boolean => {
    const text = line.replace(/^ {1,3}/, '')
    return SEPARATOR.test(text) || NOTE.test(text)
  }
  tree.children = tree.children.flatMap((node) => {
    if (node.type !== 'html') return [node]
    if (findComments(node.value).some(({ text }) => text.split('\n').some(isMarkLine))) return [node]
    const root: Root = { type: 'root', children: [node] }
    freeLines(root, parse, isMarkLine)
    return root.children
  })
}

/** Make separators and notes of line marks. */
function read(tree: Root, context: ReadContext): void {
  const { values } = context
  const isRule = hasOtherSeparator(values)
  breakAtBlankLines(tree, context)
  tree.children = tree.children.map((node) => {
    if (isRule && isDashes(node)) return ruleOf(node)
    if (node.type !== 'markerLine' || !SEPARATOR.test(node.mark)) return node
    const vertical = /^(?:--|----)$/.test(node.mark)
    return vertical ? { ...breakAt(node), data: { vertical } } : breakAt(node)
  })
  const isProse = hasOtherNotes(values)
  gatherNotes(tree, ({ mark }) => NOTE.test(mark) && !(isProse && /^n/i.test(mark)))
}

/** Whether a node is a separator of dashes. */
function isDashes(node: RootContent): boolean {
  return (
    (node.type === 'thematicBreak' && node.position !== undefined) ||
    (node.type === 'markerLine' && node.mark === '---')
  )
}

/** Make a horizontal rule. */
function ruleOf({ position }: RootContent): RootContent {
  return { type: 'html', value: '<hr>', ...(position ? { position } : {}) }
}
