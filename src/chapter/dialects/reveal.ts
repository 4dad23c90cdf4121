import type { RootContent } from 'mdast'
import type { MarkerLine } from '../syntax/line-syntax.ts'
import type { Dialect } from './dialect.ts'
import { breakAt, breaksAtSeparators, gatherNotes } from './slide-lines.ts'

const NOTE = /^notes?[ \u00A0\u202F]?:[ \t]*/i
const SEPARATOR = /^-{2,4}[ \t]*$/

/**
 * reveal.js and reveal-md: `Note:` starts the notes of a slide, `--` and a `---` right below a text start slides.
 *
 * `<!-- .slide: … -->` and `<!-- .element: … -->` are read in every chapter.
 */
export const reveal: Dialect = {
  name: 'reveal',
  recognizes: ({ text, values }) =>
    /<!--\s*\.(?:slide|element)\b/.test(text) ||
    ['revealOptions', 'separator', 'verticalSeparator'].some((key) => key in values) ||
    /^```\w+\s*\[[\d\s,|-]+\]/m.test(text) ||
    hasVerticalSlides(text) ||
    hasNotes(text),
  marks: [
    { starts: '-', measure: (line) => SEPARATOR.exec(line)?.[0].length ?? 0 },
    { starts: 'Nn', measure: (line) => NOTE.exec(line)?.[0].length ?? 0 },
  ],
  read: (tree) => {
    tree.children = tree.children.map((node) => (isSeparator(node) ? breakAt(node) : node))
    gatherNotes(tree, ({ mark }) => NOTE.test(mark))
  },
  cut: breaksAtSeparators,
}

/** Tell a line that starts a slide. */
function isSeparator(node: RootContent): node is MarkerLine {
  return node.type === 'markerLine' && SEPARATOR.test(node.mark)
}

/** Tell whether most `--` lines stand before headings, as slides do; steps of a slide do not. */
function hasVerticalSlides(text: string): boolean {
  const all = text.match(/^--[ \t]*$/gm)?.length ?? 0
  const before = text.match(/^--[ \t]*\n\s*(?:<!--[^>]*-->\s*)?#/gm)?.length ?? 0
  return before > 0 && before * 2 > all
}

/**
 * Tell whether a chapter of slides ends some of them with `Note:`; in running prose, that is how a remark starts.
 *
 * It is one of slides if most of its headings stand right behind separators.
 */
function hasNotes(text: string): boolean {
  const slides = text.split(/^-{3,4}[ \t]*$/m)
  if (slides.length < 3) return false
  const titled = slides.filter((slide) => /^\s*(?:<!--[^>]*-->\s*)*#/.test(slide)).length
  const headings = text.match(/^#{1,3}\s/gm)?.length ?? 0
  const noted = slides.filter((slide) => /^notes?[ \u00A0\u202F]?:(?![\s\S]*^#)/im.test(slide)).length
  return noted > 0 && titled * 2 > headings
}
