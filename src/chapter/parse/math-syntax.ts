import type { Literal } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Extension } from 'micromark-util-types'
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

/** A formula between paragraphs. */
export interface MathNode extends Literal {
  type: 'math'
  /** TeX. */
  value: string
  /** As it was written. */
  source: string
  /** Attributes in braces after it, as they were written. */
  attributes: string
}

/** A formula in a text. */
export interface InlineMath extends Literal {
  type: 'inlineMath'
  /** TeX. */
  value: string
  /** As it was written. */
  source: string
  /** True for `$$…$$`, which is displayed on a line of its own even inside a text. */
  display: boolean
}

/**
 * Extends micromark by formulas: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and LaTeX's environments for them.
 *
 * Not micromark-extension-math: it reads prices in dollars as formulas, loses what follows `$$` on its line, and an
 * unclosed formula takes the rest of the chapter.
 */
export const mathSyntax: Extension = {
  flow: { 36: mathFlow, 92: mathFlow },
  text: { 36: mathDollars, 92: mathParentheses },
}

/** Remove comments of HTML and TeX: the source is published with the formula, and used in titles. */
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
      // Inside a table, a bar is escaped for the table, as it is in code there.
      const source = this.data.inTable
        ? written.replace(/\\([\\|])/g, (pair, sign) => (sign === '|' ? sign : pair))
        : written
      const display = source.startsWith('$$')
      const size = source.startsWith('$') && !display ? 1 : 2
      // GitHub and GitLab also know dollars around a code span.
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
