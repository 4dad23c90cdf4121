import { asciiDigit, markdownLineEndingOrSpace } from 'micromark-util-character'
import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { isLineEnd } from './lookahead.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText'
    mathTextLine: 'mathTextLine'
  }
}

/** Longest formula in a text, so that reading a text of many dollars stays linear. */
const LIMIT = 1_000
const DOLLAR = 36
const BACKSLASH = 92

/**
 * `$…$` and `$$…$$` in a text, by pandoc's rule: no space after the first dollar, none before the last one, and no digit
 * after it. So `5 $ et 10 $` are prices. A dollar in braces, as in `\text{si $x$}`, is TeX.
 */
export const mathDollars: Construct = { name: 'mathText', tokenize: tokenizeDollars, previous }
/** `\(…\)` in a text. */
export const mathParentheses: Construct = { name: 'mathText', tokenize: tokenizeParentheses }

/** Whether a formula may start here: not after a dollar, unless that one is escaped. */
function previous(this: TokenizeContext, code: Code): boolean {
  return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape'
}

/** Read a formula between dollars. */
function tokenizeDollars(effects: Effects, ok: State, nok: State): State {
  const { consume, finish } = createConsumer(effects)
  let dollars = 0
  let depth = 0
  let size = 0
  let before: Code = null
  return (code) => {
    effects.enter('mathText')
    return open(code)
  }

  function open(code: Code): State | undefined {
    if (code === DOLLAR && dollars < 2) {
      consume(code)
      dollars++
      return open
    }
    if (code === DOLLAR || (dollars === 1 && markdownLineEndingOrSpace(code))) return nok(code)
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === null || ++size > LIMIT) return nok(code)
    if (code === DOLLAR && depth === 0) return dollars === 1 ? close(code) : closeFirst(code)
    if (code === 123) depth++
    if (code === 125) depth = Math.max(0, depth - 1)
    before = code
    consume(code)
    return code === BACKSLASH ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (isLineEnd(code)) return inside(code)
    // An escaped space does not count as one before the last dollar.
    consume(code)
    return inside
  }

  function closeFirst(code: Code): State | undefined {
    consume(code)
    return (next) => (next === DOLLAR ? close(next) : nok(next))
  }

  function close(code: Code): State | undefined {
    if (dollars === 1 && markdownLineEndingOrSpace(before)) return nok(code)
    consume(code)
    finish()
    return (next) => (dollars === 1 && asciiDigit(next) ? nok(next) : ok(next))
  }
}

/** Read a formula between parentheses with backslashes. */
function tokenizeParentheses(effects: Effects, ok: State, nok: State): State {
  const { consume, finish } = createConsumer(effects)
  let size = 0
  return (code) => {
    effects.enter('mathText')
    consume(code)
    return open
  }

  function open(code: Code): State | undefined {
    if (code !== 40) return nok(code)
    consume(code)
    return inside
  }

  function inside(code: Code): State | undefined {
    if (code === null || ++size > LIMIT) return nok(code)
    consume(code)
    return code === BACKSLASH ? escaped : inside
  }

  function escaped(code: Code): State | undefined {
    if (isLineEnd(code)) return inside(code)
    consume(code)
    if (code !== 41) return inside
    finish()
    return ok
  }
}

/** Takes the characters of a formula. */
interface Consumer {
  readonly consume: (code: Code) => void
  /** Ends the formula. */
  readonly finish: () => void
}

/** Create a consumer that makes a token of each line, and of each line end. */
function createConsumer(effects: Effects): Consumer {
  let isOpen = false
  const endLine = (): void => {
    if (isOpen) effects.exit('mathTextLine')
    isOpen = false
  }
  return {
    consume: (code) => {
      if (isLineEnd(code)) {
        endLine()
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return
      }
      if (!isOpen) effects.enter('mathTextLine')
      isOpen = true
      effects.consume(code)
    },
    finish: () => {
      endLine()
      effects.exit('mathText')
    },
  }
}
