import type { RootContent } from 'mdast'
import type { MarkerLine } from '../syntax/line-syntax.ts'
import type { Dialect } from './dialect.ts'
import { CLOSE, OPEN, readClasses } from './remark-classes.ts'
import { readProperties } from './remark-properties.ts'
import { breakAt, breaksAtSeparators, gatherNotes } from './slide-lines.ts'

/**
 * remark (remarkjs.com): `???` starts notes, `--` is a step, `.class[…]` around text or blocks, properties at the start of
 * a slide, layouts and templates.
 */
export const remark: Dialect = {
  name: 'remark',
  recognizes: ({ text }) =>
    /^\?\?\?[ \t]*$/m.test(text) ||
    /^(?:\.[a-z][\w-]*)+\[/im.test(text) ||
    /^---?[ \t]*\n(?:\s*\n)?(?:class|layout|template|count|exclude|name|background-image):[ \t]/m.test(
      text,
    ) ||
    /^\s*(?:(?:class|layout|template|count|name|background-image):[ \t].*\n)+\s*(?:#|---)/.test(text) ||
    hasSteps(text),
  marks: [
    { starts: '-', measure: (line) => /^---?[ \t]*$/.exec(line)?.[0].length ?? 0 },
    { starts: '?', measure: (line) => /^\?\?\?[ \t]*/.exec(line)?.[0].length ?? 0 },
    { starts: '.', measure: measureOpening },
    { starts: ']', measure: (line) => CLOSE.exec(line)?.[0].length ?? 0 },
  ],
  read: (tree, context) => {
    tree.children = tree.children.map((node): RootContent => {
      if (node.type !== 'markerLine' || !/^---?$/.test(node.mark)) return node
      return node.mark === '--' ? { type: 'pause' } : breakAt(node)
    })
    gatherNotes(tree, ({ mark }: MarkerLine) => mark === '???')
    readProperties(tree, context.file)
    readClasses(tree, context.file)
  },
  cut: breaksAtSeparators,
}

/** Measure `.a.b[` at the start of a line that does not close it; what it closes is read in the text. */
function measureOpening(line: string): number {
  const opening = OPEN.exec(line)?.[0] ?? ''
  if (opening === '') return 0
  let depth = 0
  for (const character of line) depth += character === '[' ? 1 : character === ']' ? -1 : 0
  return depth > 0 ? opening.length : 0
}

/** Tell whether `--` lines are steps: in a deck with separators, and more often before text than before headings. */
function hasSteps(text: string): boolean {
  const all = text.match(/^--[ \t]*$/gm)?.length ?? 0
  const before = text.match(/^--[ \t]*\n\s*#/gm)?.length ?? 0
  return all > 0 && before * 2 <= all && /^---[ \t]*$/m.test(text)
}
