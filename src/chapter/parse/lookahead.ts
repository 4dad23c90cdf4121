import { markdownLineEnding } from 'micromark-util-character'
import type { Code, Construct, Effects, State } from 'micromark-util-types'

/** Returns the length of the mark at the start of a line; 0 without a mark. */
export type Measure = (text: string) => number

/** Takes the characters of a line one by one; returns true at the last one that can belong to the mark. */
export type Scan = (character: string) => boolean

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    lookahead: 'lookahead'
  }
}

/** Options of {@link createLookahead}. */
export interface LookaheadOptions {
  readonly measure: Measure
  /** Creates a scan that stops before the end of the line; default: the whole line is measured. */
  readonly scan?: () => Scan
  /** Called with the length of the mark, in codes. */
  readonly found: (size: number) => void
}

/** Create a construct that consumes nothing: it succeeds where `measure` finds a mark in the rest of the line. */
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

/** Whether a code ends a line or the file. */
export function isLineEnd(code: Code): code is null | -5 | -4 | -3 {
  return code === null || markdownLineEnding(code)
}
