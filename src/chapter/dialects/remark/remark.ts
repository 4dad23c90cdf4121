import type { RootContent } from 'mdast'
import { splitHtmlAtLines } from '../../raw-html/split-html.ts'
import type { Dialect } from '../dialect.ts'
import { hasOnlyRevealSigns } from '../reveal/reveal-signs.ts'
import { breakAt, breaksAtSeparators, gatherNotes } from '../slide-lines.ts'
import { CLOSE, OPEN, readBracketClasses } from './bracket-classes.ts'
import { maskBracketFences } from './bracket-fences.ts'
import { readImageMacros } from './image-macros.ts'
import { isNotesLine, splitAtNotesLines } from './notes-lines.ts'
import { hasProperties, readSlideProperties } from './slide-properties.ts'

const CLASS_LINE = /^[ \t]{0,3}(?:\.[a-z_-][\w-]*)+\[/i
/** `.class[` at the start of a word, except `.list[0]`, `.bashrc[^1]` and `.items["x"]`. */
const CLASS = /(?:^|[\s(>*_|])(?:\.[a-z][\w-]*)+\[(?!(?:-?\d+|[ijkn*]?)\]|[\^"'])/im

/**
 * The dialect of remark (remarkjs.com): `???` starts notes, `--` is a step, `.class[…]` around text or blocks, properties
 * at the start of a slide, layouts and templates.
 */
export const remark: Dialect = {
  name: 'remark',
  kind: 'deck',
  tools: ['remark'],
  reads: ['`???`, `--`, `.class[…]`, properties of slides, `layout`, `template`, `exclude`'],
  signs: [
    'a line of `???`',
    '`.class[…]` outside of code',
    'properties at the start of a slide, such as `class: center`',
    '`--` before text, in a chapter with `---`',
  ],
  fixtures: ['remark'],
  recognizes: (sample) =>
    /^[ \t]*\?\?\?[ \t]*$/m.test(sample.text) ||
    (!hasOnlyRevealSigns(sample) && looksLikeRemark(sample.text)),
  marks: [
    { example: '--', starts: '-', measure: (line) => /^---?[ \t]*$/.exec(line)?.[0].length ?? 0 },
    { example: '???', starts: '?', measure: (line) => /^\?\?\?[ \t]*/.exec(line)?.[0].length ?? 0 },
    { example: '.class[', starts: '.', measure: (line) => OPEN.exec(line)?.[0].length ?? 0 },
    { example: ']', starts: ']', measure: (line) => CLOSE.exec(line)?.[0].length ?? 0 },
  ],
  endsCode: (line) => /^(?:--|\?\?\?)[ \t]*$/.test(line),
  mask: maskBracketFences,
  read: (tree, { file, parse }) => {
    splitHtmlAtLines(tree, parse, (line) => CLASS_LINE.test(line))
    tree.children = tree.children.map((node): RootContent => {
      if (node.type !== 'markerLine' || !/^---?$/.test(node.mark)) return node
      return node.mark === '--' ? { type: 'pause' } : breakAt(node)
    })
    splitAtNotesLines(tree)
    gatherNotes(tree, isNotesLine)
    readBracketClasses(tree, file)
    readSlideProperties(tree, file)
    readImageMacros(tree)
  },
  cut: breaksAtSeparators,
}

/** Whether a chapter is written for remark, by its brackets, properties or steps. */
function looksLikeRemark(text: string): boolean {
  return CLASS.test(text.replace(/(?<!`)(`+)(?!`)[^`]+\1/g, 'code')) || hasProperties(text) || hasSteps(text)
}

/** Whether `--` lines are steps: there are separators too, and most `--` precede text, not headings. */
function hasSteps(text: string): boolean {
  const all = text.match(/^--[ \t]*$/gm)?.length ?? 0
  const before = text.match(/^--[ \t]*\n\s*#/gm)?.length ?? 0
  return all > 0 && before * 2 <= all && /^---[ \t]*$/m.test(text)
}
