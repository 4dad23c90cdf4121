import { createRequire } from 'node:module'
import type { KatexOptions } from 'katex'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'

/** A formula as it stands in a chapter. */
interface Formula {
  readonly tex: string
  /** As it was written, dollars included. */
  readonly source: string
  /** True where it has a line of its own. */
  readonly display: boolean
}

/** The formulas of one chapter. */
export interface Maths {
  /**
   * Renders a formula, for every page that will show it; one that is no TeX is a `math-syntax` error.
   *
   * @returns Its number; undefined where it cannot be shown but as its source.
   */
  readonly add: (formula: Formula, place: Place | undefined) => number | undefined
  /** Writes TeX as plain text, for titles: signs and names of functions for what is nothing but one. */
  readonly text: (tex: string) => string
  /** Gives the HTML of a formula, if its source is the one that is asked for. */
  readonly html: (number: number, source: string) => string | undefined
}

type Place = { readonly line: number; readonly column: number }

/** How large a length may be, in em, and how often macros may be replaced: no formula takes over a page or a build. */
const BOUNDS = { maxSize: 50, maxExpand: 1_000 }
/** How many of KaTeX's own macros a formula may define anew. */
const REDEFINED = 50

/**
 * Create what renders a chapter's formulas with KaTeX, once each; what one defines with `\newcommand` holds in the next.
 *
 * KaTeX is loaded with the first formula, since most courses have none.
 */
export function createMaths(file: VFile): Maths {
  const rendered: { readonly source: string; readonly html: string }[] = []
  const macros: NonNullable<KatexOptions['macros']> = {}
  const signs = new Map<string, string>()
  let equations = 0

  /** Write the numbers of equations, which KaTeX leaves to counters of CSS: no page counts the slides of all others. */
  function numbered(html: string): string {
    let spoken = equations
    return html
      .replace(/<span class="eqn-num"><\/span>/g, () => `<span>(${++equations})</span>`)
      .replace(/<mtd class ?="mml-eqn-num"><\/mtd>/g, () => `<mtd><mtext>(${++spoken})</mtext></mtd>`)
  }

  return {
    add: (formula, place) => {
      try {
        const html = render(formula.tex, formula.display, macros)
        rendered.push({ source: formula.source, html: numbered(html) })
        return rendered.length - 1
      } catch (error) {
        reportProblem(file, {
          rule: 'math-syntax',
          reason: `Unexpected formula \`${shortened(formula.source)}\`, expected TeX that KaTeX knows: ${reasonOf(error)}`,
          place,
          note: 'The formula is shown as it was written.',
        })
        return undefined
      }
    },
    text: (tex) =>
      tex.replace(/\\(?:[A-Za-z]+|[,;:! ])/g, (command) => {
        const known = signs.get(command) ?? signOf(command)
        signs.set(command, known)
        return known
      }),
    html: (number, source) => {
      const known = rendered[number]
      return known?.source === source ? known.html : undefined
    },
  }
}

/**
 * Render TeX as HTML and as MathML, which screen readers read.
 *
 * @throws Where it is no TeX, or would load or link anything.
 */
function render(tex: string, display: boolean, macros: NonNullable<KatexOptions['macros']>): string {
  const { renderToString } = createRequire(import.meta.url)('katex') as typeof import('katex').default
  const refused: string[] = []
  const options: KatexOptions = {
    ...BOUNDS,
    displayMode: display,
    output: 'htmlAndMathml',
    globalGroup: true,
    macros,
    strict: 'ignore',
    trust: ({ command }) => refused.push(command) === 0,
  }
  let source = tex
  for (let tries = 0; ; tries++) {
    try {
      const html = quietly(() => renderToString(source, options))
      if (refused[0] !== undefined) throw new Error(`\`${refused[0]}\` is not allowed`)
      return html
    } catch (error) {
      const name = /^\\newcommand\{(\\[A-Za-z]+)\} attempting to redefine/.exec(reasonOf(error))?.[1]
      if (name === undefined || tries === REDEFINED) throw error
      source = redefined(source, name)
    }
  }
}

/** Find the sign or word that a command shows; the command where it needs more than itself. */
function signOf(command: string): string {
  try {
    const html = render(command, false, {})
    const shown = /<semantics>([\s\S]*?)<annotation/.exec(html)?.[1]?.replace(/<[^>]*>|&[^;]*;/g, '') ?? ''
    return shown.replace(/[\u2061\s]/g, '')
  } catch {
    return command
  }
}

/** Let a formula define a name that KaTeX has a macro for, such as `\R`, which LaTeX has not. */
function redefined(tex: string, name: string): string {
  return tex.replace(
    new RegExp(`\\\\newcommand(\\*?\\s*\\{?\\s*\\${name}(?![A-Za-z]))`, 'g'),
    (_, rest: string) => `\\renewcommand${rest}`,
  )
}

/** Run KaTeX without what it writes to the console about signs that its fonts do not have. */
function quietly<Value>(run: () => Value): Value {
  const { warn } = console
  console.warn = () => {}
  try {
    return run()
  } finally {
    console.warn = warn
  }
}

/** Read why KaTeX refused a formula. */
function reasonOf(error: unknown): string {
  const { rawMessage, message } = error as Error & { rawMessage?: string }
  return rawMessage ?? message
}

/** Write a formula on one line, and not all of a long one. */
function shortened(source: string): string {
  const line = source.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
