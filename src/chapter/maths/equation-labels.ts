/** The number that a formula shows, and the id that links lead to. */
interface EquationLabel {
  /** Without parentheses: `3`, or what `\tag` says. */
  readonly number: string
  /** Id of the formula: its first label. */
  readonly id: string
}

/** A formula whose labels were read. */
interface LabeledFormula {
  /** TeX without labels. */
  readonly tex: string
  /** How many equations of the chapter have numbers before it. */
  readonly before: number
  /** Undefined for a formula without a label. */
  readonly id: string | undefined
}

/** Reads the labels of a chapter's formulas. */
export interface EquationLabels {
  /** Reads the next formula of the chapter. */
  readonly read: (tex: string) => LabeledFormula
  readonly find: (label: string) => EquationLabel | undefined
}

/** Environments whose rows LaTeX numbers. */
const NUMBERED = /^\s*\\begin\{(equation|align|alignat|gather)\}(?:\{\d+\})?([\s\S]*)\\end\{\1\}\s*$/
const LABEL = /[ \t]*\\label\s*\{([^{}]*)\}/g
const TAG = /\\tag\*?\s*\{((?:[^{}]|\{[^{}]*\})*)\}/
const SIGN = /\\(?:nonumber|notag)(?![A-Za-z])/

/**
 * Create the reader of a chapter's labels; numbers run through the chapter, the same on slides and in the handout.
 *
 * Rows of `equation`, `align`, `gather` and `alignat` have a number, unless `\nonumber`, `\notag` or `\tag` says
 * otherwise. A formula between dollars has one if it has a label.
 */
export function createEquationLabels(): EquationLabels {
  const labels = new Map<string, EquationLabel>()
  let count = 0
  return {
    find: (label) => labels.get(label),
    read: (tex) => {
      const before = count
      const id = /\\label\s*\{([^{}]*)\}/.exec(tex)?.[1]
      const body = NUMBERED.exec(tex)?.[2]
      const isTagged = TAG.test(tex)
      if (body === undefined && id !== undefined && !isTagged) count++
      for (const row of body === undefined ? [tex] : rowsOf(body)) {
        const tag = TAG.exec(row)?.[1]
        if (body !== undefined && tag === undefined && !SIGN.test(row)) count++
        for (const [, label = ''] of row.matchAll(LABEL)) {
          if (!labels.has(label)) labels.set(label, { number: tag ?? String(count), id: id ?? label })
        }
      }
      const plain = tex.replace(LABEL, '')
      const isNumbered = body === undefined && id !== undefined && !isTagged
      return { tex: isNumbered ? `${plain.trimEnd()} \\tag{${count}}` : plain, before, id }
    },
  }
}

/** Split a formula at its line ends, `\\`, but not at those of what is inside of it. */
function rowsOf(body: string): readonly string[] {
  const rows = ['']
  let depth = 0
  for (const [part] of body.matchAll(/\\(?:begin|end)\s*\{[^{}]*\}|\\[\s\S]|[{}]|[^\\{}]+|\\/g)) {
    if (part === '{' || part.startsWith('\\begin')) depth++
    else if (part === '}' || part.startsWith('\\end')) depth--
    if (part === '\\\\' && depth === 0) rows.push('')
    else rows[rows.length - 1] += part
  }
  return rows.filter((row, n) => n < rows.length - 1 || row.trim() !== '')
}
