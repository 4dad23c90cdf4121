import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
import type { Literal } from 'unist'
import { removeComments } from './html-comments.ts'
import { readBlock } from './math-block.ts'
import { mathFlow } from './math-flow.ts'
import { mathDollars, mathParentheses } from './math-text.ts'

declare module 'mdast' {
  interface RootContentMap {
    math: MathNode
    inlineMath: InlineMath
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath
  }
}

/** A formula with lines of its own. */
export interface MathNode extends Literal {
  type: 'math'
  /** TeX. */
  value: string
  /** As it was written. */
  source: string
  /** Attributes in braces behind it, as they were written. */
  attributes: string
}

/** A formula in a text. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
  /** TeX. */
  value: string
  /** As it was written. */
  source: string
  /** True for `$$…$$`, which is on a line of its own even in a text. */
  display: boolean
}

/**
 * Teach micromark formulas: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and LaTeX's environments for them.
 *
 * Not micromark-extension-math, which takes the dollars of prices for formulas, loses what stands behind `$$` on its
 * line, and has all to the end of the chapter in a formula that does not end.
 */
export const mathSyntax: Extension = {
  flow: { 36: mathFlow, 92: mathFlow },
  text: { 36: mathDollars, 92: mathParentheses },
}

/** Leave out comments, HTML's and TeX's: the source goes along with the formula, and makes titles. */
export function withoutComments(tex: string): string {
  return removeComments(tex).replace(/(?<!\\)((?:\\\\)*)%.*$/gm, '$1')
}

/** Turns the tokens into {@link MathNode} and {@link InlineMath} nodes. */
export const mathFromMarkdown: FromMarkdownExtension = {
  enter: {
    mathFlow(token) {
      const source = withoutComments(this.sliceSerialize(token))
      const { tex, attributes } = readBlock(source)
      this.enter({ type: 'math', value: tex, source, attributes }, token)
    },
    mathText(token) {
      const written = withoutComments(this.sliceSerialize(token))
      // In a table, as in code there, a bar is escaped for the table.
      const source = this.data.inTable
        ? written.replace(/\\([\\|])/g, (pair, sign) => (sign === '|' ? sign : pair))
        : written
      const display = source.startsWith('$$')
      const size = source.startsWith('$') && !display ? 1 : 2
      // GitHub's and GitLab's dollars with code between them.
      const value = source.slice(size, -size).replace(/^`(.+)`$/s, '$1')
      this.enter({ type: 'inlineMath', value, source, display }, token)
    },
  },
  exit: {
    mathFlow(token) {
      this.exit(token)
    },
    mathText(token) {
      this.exit(token)
    },
  },
}
