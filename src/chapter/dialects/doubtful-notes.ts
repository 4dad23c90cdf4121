import type { Parents, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import type { MarkerLine } from '../parse/line-marks.ts'
import { textOf } from '../tree/node-text.ts'
import { walk } from '../tree/visit-nodes.ts'
import type { Reader } from './dialect.ts'
import { createNotes } from './slide-lines.ts'

const NOTE = /^notes?[ \u00A0\u202F]?:[ \t]*/i

/**
 * Reads `Note:` where it may start speaker notes or a remark: the paragraph, and blocks that clearly belong to it, are
 * hidden from students, and a message asks the author to decide.
 */
export const doubtfulNotes: Reader = {
  marks: [{ example: 'Note:', starts: 'Nn', measure: (line) => NOTE.exec(line)?.[0].length ?? 0 }],
  endsCode: (line) => NOTE.test(line),
  read: (tree: Root, { file }) => {
    walk(tree, (node, index, parent): undefined => {
      if (node.type === 'markerLine' && NOTE.test(node.mark)) hide(node, index, parent, file)
    })
  },
}

/** Hide a line of `Note:` and what belongs to it. */
function hide(line: MarkerLine, index: number, parent: Parents, file: VFile): void {
  const children = parent.children as RootContent[]
  let end = index + 1
  if (isBelow(line, children[end], 1) && children[end]?.type === 'paragraph') end++
  const words = children.slice(index, end).map(textOf).join(' ').trim()
  const next = children[end]
  const goesOn =
    words === '' || words.endsWith(':') || (next?.type === 'list' && isBelow(children[end - 1], next, 1))
  if (next && goesOn && !['heading', 'thematicBreak', 'markerLine'].includes(next.type)) end++
  children.splice(
    index,
    end - index,
    createNotes(line, children.slice(index + 1, end), () => false),
  )
  reportProblem(file, {
    rule: 'notes-unsure',
    reason: `Unexpected \`${line.mark}\` in a chapter that may not be of reveal.js, expected a clear sign of notes`,
    place: line,
    note: 'The paragraph is hidden from students. Write `:::notes`, or set `dialect: reveal`; where it is a remark, set `dialect: -reveal` or write `**Note:**`.',
  })
}

/** Whether a block starts some lines below the end of another one. */
function isBelow(above: RootContent | undefined, below: RootContent | undefined, lines: number): boolean {
  return (above?.position?.end.line ?? 0) + lines === below?.position?.start.line
}
