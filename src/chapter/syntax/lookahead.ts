import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, State } from 'micromark-util-types'

/** Measures the mark at the start of a text that ends with its line; 0 where there is none. */
export type Measure = (text: string) => number

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lookahead: 'lookahead'
  }
}

/**
 * Make a construct that only looks: it is there where `measure` finds a mark in the rest of the line.
 *
 * @param found Takes the length of the mark, in codes.
 */
export function createLookahead(measure: Measure, found: (size: number) => void): Construct {
  return { partial: true, tokenize }

  function tokenize(effects: Effects, ok: State, nok: State): State {
    let text = ''
    return start

    function start(code: Code): State | undefined {
      effects.enter('lookahead')
      return gather(code)
    }

    function gather(code: Code): State | undefined {
      if (isLineEnd(code)) {
        effects.exit('lookahead')
        const size = measure(text)
        found(size)
        return size > 0 ? ok(code) : nok(code)
      }
      // Tabs and the columns that they fill are negative codes.
      text += code < 0 ? (code === -2 ? '\t' : ' ') : String.fromCharCode(code)
      effects.consume(code)
      return gather
    }
  }
}

/** Tell the end of a line or of the file. */
export function isLineEnd(code: Code): code is null | -5 | -4 | -3 {
  return code === null || markdownLineEnding(code)
}
