/** A formula that has lines of its own, as it was written. */
export interface MathBlock {
  /** TeX, without what stands around it. */
  readonly tex: string
  /** Attributes behind the end, `{#eq-loi}`; '' where there are none. */
  readonly attributes: string
}

/** How far a formula has been read: on to the next line, to its end, or it is none. */
export type BlockState = 'open' | 'closed' | 'none'

/** What stands around a formula. */
interface Delimiters {
  readonly open: string
  readonly close: string
  /** True where what stands around it is TeX too. */
  readonly kept: boolean
}

/** Environments of LaTeX that are formulas by themselves. */
const ENVIRONMENT = /^\\begin\{((?:equation|align|alignat|gather)\*?|CD)\}/
/** What no formula holds: the start of a slide, a fence, a container. */
const FOREIGN = /^ {0,3}(?:(?:-{3,}|\*{3,}|_{3,})\s*$|#{1,6}\s|`{3}|~{3}|:{3})/
const ATTRIBUTES = /^[ \t]*(\{[^{}]*\})?[ \t]*$/

/**
 * Make what reads a block of `$$…$$`, `\[…\]` or `\begin{align}…\end{align}` line by line.
 *
 * Pandoc's blocks may start and end on the line of their marks, GitHub's not; blank lines are in GitHub's only. A block
 * that does not end, or with words behind its end, is none: it is text then, and nothing is lost.
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

/** Take a whole block apart. */
export function readBlock(source: string): MathBlock {
  const delimiters = delimitersOf(source)
  if (!delimiters) return { tex: source, attributes: '' }
  const { open, close, kept } = delimiters
  const end = source.lastIndexOf(close)
  const [, attributes = ''] = ATTRIBUTES.exec(source.slice(end + close.length)) ?? []
  return { tex: kept ? source.slice(0, end + close.length) : source.slice(open.length, end), attributes }
}

/** Find what a line starts with. */
function delimitersOf(line: string): Delimiters | undefined {
  if (/^\$\$(?!\$)/.test(line)) return { open: '$$', close: '$$', kept: false }
  if (line.startsWith('\\[')) return { open: '\\[', close: '\\]', kept: false }
  const [open, name] = ENVIRONMENT.exec(line) ?? []
  return open === undefined ? undefined : { open, close: `\\end{${name}}`, kept: true }
}

/** Blank what only looks like the end: a dollar behind a backslash, or `\\[2pt]`, which starts a line. */
function withoutEscapes(line: string, { close }: Delimiters): string {
  return line.replace(close === '$$' ? /\\[\s\S]/g : /\\\\/g, '  ')
}
