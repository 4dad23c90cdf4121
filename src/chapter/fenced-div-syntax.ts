import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import type { Node } from 'unist'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    fencedDivLine: 'fencedDivLine'
    fencedDivSequence: 'fencedDivSequence'
    fencedDivInfo: 'fencedDivInfo'
  }
}

declare module 'mdast' {
  interface RootContentMap {
    fencedDivLine: FencedDivLine
  }
}

/** A line of three or more colons: it opens a container where `info` is not empty, else it closes one. */
export interface FencedDivLine extends Node {
  type: 'fencedDivLine'
  /** The line as it was written, without indentation. */
  source: string
  /** What stands behind the colons, trimmed. */
  info: string
}

const COLON = 58

/**
 * Teaches micromark lines such as `:::notes`, `::: {.columns}` and `:::`.
 *
 * Each line is a token of its own, and what opens and closes is paired in the tree: containers then nest
 * as in pandoc, with as many colons inside as outside, which `micromark-extension-directive` cannot.
 */
export const fencedDivSyntax: Extension = {
  flow: { [COLON]: { name: 'fencedDivLine', tokenize: tokenizeLine } },
}

/** Turns the tokens into {@link FencedDivLine} nodes. */
export const fencedDivFromMarkdown: FromMarkdownExtension = {
  enter: {
    fencedDivLine(token) {
      const source = this.sliceSerialize(token).trim()
      this.enter(
        { type: 'fencedDivLine', source, info: source.replace(/^:+|:+$/g, '').trim() } as never,
        token,
      )
    },
  },
  exit: {
    fencedDivLine(token) {
      this.exit(token)
    },
  },
}

/** Take three or more colons and the rest of their line. */
function tokenizeLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let size = 0
  return start

  function start(code: Code): State | undefined {
    effects.enter('fencedDivLine')
    effects.enter('fencedDivSequence')
    return sequence(code)
  }

  function sequence(code: Code): State | undefined {
    if (code === COLON) {
      effects.consume(code)
      size++
      return sequence
    }
    if (size < 3) return nok(code)
    effects.exit('fencedDivSequence')
    if (isEnd(code)) return end(code)
    effects.enter('fencedDivInfo')
    return info(code)
  }

  function info(code: Code): State | undefined {
    if (isEnd(code)) {
      effects.exit('fencedDivInfo')
      return end(code)
    }
    effects.consume(code)
    return info
  }

  function end(code: Code): State | undefined {
    effects.exit('fencedDivLine')
    return ok(code)
  }
}

/** Tell the end of a line or of the file. */
function isEnd(code: Code): boolean {
  return code === null || markdownLineEnding(code)
}
