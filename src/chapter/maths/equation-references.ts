import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { walk } from '../tree/visit-nodes.ts'
import type { EquationLabels } from './equation-labels.ts'

const REFERENCE = /\\(eqref|ref)\s*\{([^{}\n]*)\}/
const ALL = new RegExp(REFERENCE, 'g')
const ALONE = new RegExp(`^\\s*${REFERENCE.source}\\s*$`)

/**
 * Make links of `\eqref{x}` and `\ref{x}` in the text, or alone in a formula; inside a formula they become the number.
 *
 * An unknown label is a `math-label` warning.
 */
export function readEquationReferences(tree: Root, labels: EquationLabels, file: VFile): void {
  walk(tree, (node, index, parent): number | undefined => {
    if (node.type === 'link') return index + 1
    if (node.type === 'inlineMath' || node.type === 'math') {
      if (!node.value.includes('ref')) return undefined
      const alone = node.type === 'inlineMath' ? ALONE.exec(node.value) : null
      if (alone) (parent.children as RootContent[])[index] = shown(alone, labels, node, file)
      else
        node.value = node.value.replace(ALL, (whole, kind: string, name: string) => {
          const found = labels.find(name)
          return found ? `\\text{${numberOf(kind, found.number)}}` : whole
        })
      return index + 1
    }
    if (node.type !== 'text' || !REFERENCE.test(node.value)) return undefined
    const parts: PhrasingContent[] = []
    let from = 0
    for (const match of node.value.matchAll(ALL)) {
      if (match.index > from) parts.push({ ...node, value: node.value.slice(from, match.index) })
      parts.push(shown(match, labels, node, file))
      from = match.index + match[0].length
    }
    if (from < node.value.length) parts.push({ ...node, value: node.value.slice(from) })
    ;(parent.children as PhrasingContent[]).splice(index, 1, ...parts)
    return index + parts.length
  })
}

/** Make the link of a reference; an unknown one is shown as it was written. */
function shown(
  { 0: written, 1: kind = '', 2: name = '' }: RegExpExecArray,
  labels: EquationLabels,
  { position }: RootContent,
  file: VFile,
): PhrasingContent {
  const found = labels.find(name)
  const place = position ? { position } : {}
  if (found) {
    const text: PhrasingContent = { type: 'text', value: numberOf(kind, found.number) }
    return { type: 'link', url: `#${found.id}`, children: [text], ...place }
  }
  reportProblem(file, {
    rule: 'math-label',
    reason: `Unexpected reference \`${written.trim()}\`, expected the label of a formula in this chapter`,
    place: position?.start,
    note: 'It is shown as it was written.',
  })
  return { type: 'inlineCode', value: written.trim(), ...place }
}

/** Write the number of a formula as LaTeX does. */
function numberOf(kind: string, number: string): string {
  return kind === 'eqref' ? `(${number})` : number
}
