import type { Literal } from 'mdast'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { measureBraces } from './attribute-grammar.ts'
import { createLookahead } from './lookahead.ts'
import { type Missing, scanBraces } from './scan-braces.ts'
import { measureShortcode } from './shortcode-ranges.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineMark: 'inlineMark'
  }
}

declare module 'mdast' {
  interface RootContentMap {
    inlineMark: InlineMark
  }
  interface PhrasingContentMap {
    inlineMark: InlineMark
  }
}

/** Braces inside a text: attributes, `{.class key=value}`, or a shortcode, `{{< … >}}`. */
export interface InlineMark extends Literal {
  type: 'inlineMark'
  /** As it was written. */
  value: string
}

/** Raw text of one output format, `{=html}`. */
const RAW = /^\{=[a-z]+\}/

/** Return the length of attributes or a shortcode at the start of a text; 0 without any. */
function measure(text: string): number {
  return measureShortcode(text) || measureBraces(text) || (RAW.exec(text)?.[0].length ?? 0)
}

/** Turns the tokens into {@link InlineMark} nodes. */
export const inlineMarkFromMarkdown: FromMarkdownExtension = {
  enter: {
    inlineMark(token) {
      this.enter({ type: 'inlineMark', value: this.sliceSerialize(token) }, token)
    },
  },
  exit: {
    inlineMark(token) {
      this.exit(token)
    },
  },
}

/** Failed searches on the line that each tokenizer is reading. */
type Lines = WeakMap<TokenizeContext, { readonly line: number; readonly missing: Missing }>

/** Extends micromark by attributes and shortcodes, so that it reads no emphasis, links or HTML inside them. */
export const inlineMarkSyntax: Extension = createInlineMarkSyntax()

/** Create the extension; it keeps the failed searches of the lines that are being read. */
function createInlineMarkSyntax(): Extension {
  const lines: Lines = new WeakMap()
  return { text: { 123: { name: 'inlineMark', tokenize } } }

  function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
    const { line, offset } = this.now()
    const known = lines.get(this)
    const missing = known?.line === line ? known.missing : new Map<string, number>()
    if (known?.line !== line) lines.set(this, { line, missing })
    let size = 0
    const lookahead = createLookahead({
      measure,
      scan: () => scanBraces(offset, missing),
      found: (length) => {
        size = length
      },
    })
    return (code) => effects.check(lookahead, start, nok)(code)

    function start(code: Code): State | undefined {
      effects.enter('inlineMark')
      return inside(code)
    }

    function inside(code: Code): State | undefined {
      effects.consume(code)
      size--
      if (size > 0) return inside
      effects.exit('inlineMark')
      return ok
    }
  }
}
