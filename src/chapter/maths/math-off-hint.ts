import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'

/**
 * Report, once a chapter, a `$$` block that is shown as text because mathematics are off.
 *
 * Only text that looks like TeX counts, since dollars are common in prose.
 */
export function remarkMathHint(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const source = String(file.value)
    if (!source.includes('$$')) return
    const found = findBlock(tree, source)
    if (!found) return
    reportProblem(file, {
      rule: 'math-off',
      reason: 'Unexpected formula where mathematics are off, expected `math: true`',
      place: found,
      note: 'Set `math: true` in the front matter or in lutrin.yaml; until then, dollars are text.',
    })
  }
}

/** Find the first paragraph that is a block of TeX, and return where it starts. */
function findBlock(node: Nodes, source: string): { line: number; column: number } | undefined {
  if (!('children' in node)) return undefined
  if (node.type === 'paragraph') {
    const { start, end } = node.position ?? {}
    const text = source.slice(start?.offset ?? 0, end?.offset ?? 0).trim()
    return /^\$\$[^$]*[\\^_=][^$]*\$\$$/.test(text) ? start : undefined
  }
  for (const child of node.children) {
    const found = findBlock(child, source)
    if (found) return found
  }
  return undefined
}
