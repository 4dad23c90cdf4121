import type { Nodes, Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { pointAt } from '../parse/point-at.ts'
import { walk } from '../tree/visit-nodes.ts'

/** Line and column, both from 1. */
interface Point {
  readonly line: number
  readonly column: number
}

/** A pair of dollars in a line, as pandoc reads it: no space inside, and no digit after it. */
const INLINE = /(?<![\w$\\])\$(?![\s$])([^$\n]{1,200}?)(?<![\s\\])\$(?![\w$])/g
/** Commands of TeX that no path, variable or text between dollars has. */
const COMMAND =
  /\\(?:frac|d?frac|sum|prod|int|lim|sqrt|cdot|times|leq?|geq?|neq|approx|equiv|in|infty|partial|nabla|forall|exists|alpha|beta|gamma|delta|epsilon|varepsilon|theta|lambda|mu|pi|rho|sigma|tau|phi|varphi|omega|Delta|Sigma|Omega|mathbb|mathcal|mathrm|mathbf|text|left|right|to|rightarrow|Rightarrow|log|ln|sin|cos|tan|exp|hat|bar|vec|overline|binom)(?![a-z])/i
/** A letter with an exponent or an index, alone or in an equation: `x^2`, `a_{ij} = 0`. */
const RAISED = /^[a-z](?:\^|_)(?:[a-z\d]|\{[^{}]{1,20}\})(?:\s*[-+=<>].*)?$/i

/**
 * Report, once a chapter, a formula that is shown as text because mathematics are off.
 *
 * Only text that looks like TeX counts, since dollars are common in prose.
 */
export function remarkMathHint(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const source = String(file.value)
    if (!source.includes('$')) return
    const found = findFormula(tree, source)
    if (!found) return
    reportProblem(file, {
      rule: 'math-off',
      reason: 'Unexpected formula where mathematics are off, expected `math: true`',
      place: found,
      note: 'Set `math: true` in the front matter or in lutrin.yaml; until then, dollars are text.',
    })
  }
}

/** Find the first formula, and return where it starts. */
function findFormula(tree: Root, source: string): Point | undefined {
  let found: Point | undefined
  walk(tree, (node): undefined => {
    if (!found && node.type === 'paragraph') found = blockIn(node, source)
    if (!found && node.type === 'text') found = inlineIn(node, source)
  })
  return found
}

/** Return where a paragraph starts that is a block of TeX. */
function blockIn({ position }: Nodes, source: string): Point | undefined {
  const { start, end } = position ?? {}
  const text = source.slice(start?.offset ?? 0, end?.offset ?? 0).trim()
  return /^\$\$[^$]*[\\^_=][^$]*\$\$$/.test(text) ? start : undefined
}

/** Return where a text has a formula in its line. */
function inlineIn({ value, position }: Extract<Nodes, { type: 'text' }>, source: string): Point | undefined {
  const from = position?.start.offset
  const to = position?.end.offset
  if (from === undefined || to === undefined || !value.includes('$')) return undefined
  for (const [formula, tex = ''] of value.matchAll(INLINE)) {
    if (!COMMAND.test(tex) && !RAISED.test(tex)) continue
    const at = source.slice(from, to).indexOf(formula)
    // Its author may have escaped a part of it, or its first dollar.
    if (at >= 0 && source[from + at - 1] !== '\\') return pointAt(source, from + at)
  }
  return undefined
}
