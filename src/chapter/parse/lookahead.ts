import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, State } from 'micromark-util-types'

/** Measures the mark at the start of a text that ends with its line; 0 where there is none. */
export type Measure = (text: string) => number

/** Takes the characters of a line one by one; true at the last one that can belong to the mark. */
export type Scan = (character: string) => boolean

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lookahead: 'lookahead'
  }
}

/** What a {@link createLookahead} is made of. */
export interface LookaheadOptions {
  readonly measure: Measure
  /** Makes what ends the look before the end of the line; default: the line is looked at as a whole. */
  readonly scan?: () => Scan
  /** Takes the length of the mark, in codes. */
  readonly found: (size: number) => void
}

/** Make a construct that only looks: it is there where `measure` finds a mark in the rest of the line. */
export function createLookahead({ measure, scan, found }: LookaheadOptions): Construct {
  return { partial: true, tokenize }

  function tokenize(effects: Effects, ok: State, nok: State): State {
    const isLast = scan?.()
    let text = ''
    let ended = false
    return start

    function start(code: Code): State | undefined {
      effects.enter('lookahead')
      return gather(code)
    }

    function gather(code: Code): State | undefined {
      if (ended || isLineEnd(code)) {
        effects.exit('lookahead')
        const size = measure(text)
        found(size)
        return size > 0 ? ok(code) : nok(code)
      }
      // Tabs and the columns that they fill are negative codes.
      const character = code < 0 ? (code === -2 ? '\t' : ' ') : String.fromCharCode(code)
      text += character
      ended = isLast?.(character) ?? false
      effects.consume(code)
      return gather
    }
  }
}

/** Tell the end of a line or of the file. */
export function isLineEnd(code: Code): code is null | -5 | -4 | -3 {
  return code === null || markdownLineEnding(code)
}
