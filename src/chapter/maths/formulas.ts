import { createRequire } from 'node:module'
import type { KatexOptions } from 'katex'
import type { VFile } from 'vfile'
import type { Place } from '../../model/source.ts'
import { reportProblem } from '../../problems/report-problem.ts'

/** A formula as it stands in a chapter. */
interface Formula {
  readonly tex: string
  /** As it was written, with its dollars. */
  readonly source: string
  /** True where the formula stands on its own line. */
  readonly display: boolean
  /** How many equations of the chapter have numbers before it. */
  readonly before?: number | undefined
}

/** Prefix of the class with the number of a formula, until the formula's HTML replaces it. */
export const FORMULA_CLASS = 'formula-'

/** The rendered formulas of one chapter. */
export interface Formulas {
  /**
   * Renders a formula once, for all pages that show it; invalid TeX is reported as `math-syntax`.
   *
   * @returns The formula's number; undefined where it cannot be rendered.
   */
  readonly add: (formula: Formula, place: Place | undefined) => number | undefined
  /** Writes TeX as plain text, for titles: commands that are one sign or function name become that text. */
  readonly toText: (tex: string) => string
  /** Returns the HTML of a formula, if that formula has the given source. */
  readonly html: (number: number, source: string) => string | undefined
}

/** Limits for lengths (em) and macro expansion, so that no formula covers a page or stops a build. */
const BOUNDS = { maxSize: 50, maxExpand: 1_000 }
/** How many of KaTeX's own macros one formula may redefine. */
const REDEFINED = 50

/**
 * Create the renderer of a chapter's formulas, with KaTeX; macros that one formula defines hold in the next ones.
 *
 * KaTeX is loaded with the first formula, since most courses have none.
 *
 * @param file Takes the messages.
 */
export function createFormulas(file: VFile): Formulas {
  const rendered: { readonly source: string; readonly html: string }[] = []
  const macros: NonNullable<KatexOptions['macros']> = {}
  const signs = new Map<string, string>()
  /**
   * Write the numbers of equations into their HTML.
   *
   * KaTeX uses CSS counters, which would restart on each slide.
   */
  function numbered(html: string, before: number): string {
    let equations = before
    let inMathMl = before
    return html
      .replace(/<span class="eqn-num"><\/span>/g, () => `<span>(${++equations})</span>`)
      .replace(/<mtd class ?="mml-eqn-num"><\/mtd>/g, () => `<mtd><mtext>(${++inMathMl})</mtext></mtd>`)
  }

  return {
    add: (formula, place) => {
      try {
        const html = render(formula.tex, formula.display, macros)
        rendered.push({ source: formula.source, html: numbered(html, formula.before ?? 0) })
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
    toText: (tex) =>
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
 * Render TeX as HTML, and as MathML for screen readers.
 *
 * @throws Where KaTeX cannot read it, or it would load or link anything.
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

/** Return the sign or word that a command shows; the command itself where it needs arguments. */
function signOf(command: string): string {
  try {
    const html = render(command, false, {})
    const shown = /<semantics>([\s\S]*?)<annotation/.exec(html)?.[1]?.replace(/<[^>]*>|&[^;]*;/g, '') ?? ''
    return shown.replace(/[\u2061\s]/g, '')
  } catch {
    return command
  }
}

/** Allow a formula to define a name that is built into KaTeX and not into LaTeX, such as `\R`. */
function redefined(tex: string, name: string): string {
  return tex.replace(
    new RegExp(`\\\\newcommand(\\*?\\s*\\{?\\s*\\${name}(?![A-Za-z]))`, 'g'),
    (_, rest: string) => `\\renewcommand${rest}`,
  )
}

/** Run KaTeX without its console warnings about characters that its fonts lack. */
function quietly<Value>(run: () => Value): Value {
  const { warn } = console
  console.warn = () => {}
  try {
    return run()
  } finally {
    console.warn = warn
  }
}

/** Return KaTeX's reason for refusing a formula. */
function reasonOf(error: unknown): string {
  const { rawMessage, message } = error as Error & { rawMessage?: string }
  return rawMessage ?? message
}

/** Shorten a formula to one line for a message. */
function shortened(source: string): string {
  const line = source.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
