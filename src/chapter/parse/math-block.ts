/** A formula between paragraphs, as it was written. */
export interface MathBlock {
  /** TeX, without its delimiters. */
  readonly tex: string
  /** Attributes after the end, `{#eq-loi}`; '' without any. */
  readonly attributes: string
}

/** State after a line: the formula goes on, it ended, or the lines are not a formula. */
export type BlockState = 'open' | 'closed' | 'none'

/** The delimiters of a formula. */
interface Delimiters {
  readonly open: string
  readonly close: string
  /** True where the delimiters are TeX too. */
  readonly kept: boolean
}

/** Environments of LaTeX that are formulas without further delimiters. */
const ENVIRONMENT = /^\\begin\{((?:equation|align|alignat|gather)\*?|CD)\}/
/** Lines that no formula holds: the start of a slide, a fence, a container. */
const FOREIGN = /^ {0,3}(?:(?:-{3,}|\*{3,}|_{3,})\s*$|#{1,6}\s|`{3}|~{3}|:{3})/
const ATTRIBUTES = /^[ \t]*(\{[^{}]*\})?[ \t]*$/

/**
 * Create a reader of `$$…$$`, `\[…\]` or `\begin{align}…\end{align}`, line by line.
 *
 * Pandoc's formulas may share lines with their delimiters, GitHub's may not; only GitHub's may hold blank lines. Lines
 * without a closing delimiter, or with words after it, are text, so that nothing is lost.
 */
export function createBlockReader(): (line: string) => BlockState {
  let delimiters: Delimiters | undefined
  let isFence = false
  let hasTex = false
  return (line) => {
    const isFirst = delimiters === undefined
    delimiters ??= delimitersOf(line)
    if (!delimiters) return 'none'
    const rest = isFirst ? line.slice(delimiters.open.length) : line
    if (isFirst) isFence = rest.trim() === ''
    else if (FOREIGN.test(line) || (!isFence && line.trim() === '')) return 'none'
    const plain = withoutEscapes(rest, delimiters)
    const end = plain.indexOf(delimiters.close)
    const inside = end === -1 ? plain : plain.slice(0, end)
    hasTex ||= inside.trim() !== ''
    if (inside.includes(delimiters.open)) return 'none'
    if (end === -1) return 'open'
    return hasTex && ATTRIBUTES.test(rest.slice(end + delimiters.close.length)) ? 'closed' : 'none'
  }
}

/** Split a whole block into TeX and attributes. */
export function readBlock(source: string): MathBlock {
  const delimiters = delimitersOf(source)
  if (!delimiters) return { tex: source, attributes: '' }
  const { open, close, kept } = delimiters
  const end = source.lastIndexOf(close)
  const [, attributes = ''] = ATTRIBUTES.exec(source.slice(end + close.length)) ?? []
  return { tex: kept ? source.slice(0, end + close.length) : source.slice(open.length, end), attributes }
}

/** Return the delimiters of the formula that a line starts. */
function delimitersOf(line: string): Delimiters | undefined {
  if (/^\$\$(?!\$)/.test(line)) return { open: '$$', close: '$$', kept: false }
  if (line.startsWith('\\[')) return { open: '\\[', close: '\\]', kept: false }
  const [open, name] = ENVIRONMENT.exec(line) ?? []
  return open === undefined ? undefined : { open, close: `\\end{${name}}`, kept: true }
}

/** Blank what only looks like the end: an escaped dollar, or `\\[2pt]`, which is a line break of TeX. */
function withoutEscapes(line: string, { close }: Delimiters): string {
  return line.replace(close === '$$' ? /\\[\s\S]/g : /\\\\/g, '  ')
}
