import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { closesFence } from '../parse/fence-lines.ts'
import { walk } from '../tree/visit-nodes.ts'

/** Warn of code blocks without a closing fence: the text after them, headings and slides included, became code. */
export function remarkUnclosedFences(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const source = String(file.value)
    walk(tree, ({ type, position }, index, parent): undefined => {
      if (type !== 'code' || position?.start.offset === undefined) return
      const lines = source.slice(position.start.offset, position.end.offset).split(/\r?\n/)
      const fence = /^(`{3,}|~{3,})/.exec(lines[0] ?? '')?.[1]
      if (fence === undefined || (lines.length > 1 && closesFence(lines.at(-1) ?? '', fence))) return
      reportProblem(file, {
        rule: 'fence-unclosed',
        reason: `Unexpected end of the code block, expected a closing line of ${fence}`,
        place: position.start,
        note:
          index < parent.children.length - 1
            ? `It ends with line ${position.end.line}, as far as one can tell.`
            : 'Everything after it in its block is shown as code.',
      })
    })
  }
}
