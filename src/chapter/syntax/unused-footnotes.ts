import type { FootnoteDefinition, Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { walk } from '../tree/visit-nodes.ts'

/** Warn of footnotes without a reference: they are on no slide and in no handout. */
export function remarkUnusedFootnotes(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const defined: FootnoteDefinition[] = []
    const used = new Set<string>()
    walk(tree, (node): undefined => {
      if (node.type === 'footnoteDefinition') defined.push(node)
      else if (node.type === 'footnoteReference') used.add(node.identifier.toLowerCase())
    })
    for (const { identifier, label, position } of defined) {
      if (used.has(identifier.toLowerCase())) continue
      reportProblem(file, {
        rule: 'footnote-unused',
        reason: `Unexpected footnote \`[^${label ?? identifier}]\`, expected a text that refers to it`,
        place: position?.start,
        note: 'It is shown nowhere.',
      })
    }
  }
}
