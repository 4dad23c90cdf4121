import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'
import { isLineEnd } from './lookahead.ts'
import { createBlockReader } from './math-block.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow'
    mathFlowLine: 'mathFlowLine'
  }
}

/** A line end after which the same block goes on. */
const nextLine: Construct = { partial: true, tokenize: tokenizeNextLine }

/** A formula between paragraphs; `concrete`, so that a line of it that starts with `-` is not a list. */
export const mathFlow: Construct = { name: 'mathFlow', concrete: true, tokenize }

/** Read a block to its end; without one, the parser goes back to the first line. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { interrupt } = this
  const read = createBlockReader()
  let text = ''
  return (code) => {
    effects.enter('mathFlow')
    return line(code)
  }

  function line(code: Code): State | undefined {
    text = ''
    if (isLineEnd(code)) return end(code)
    effects.enter('mathFlowLine')
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (isLineEnd(code)) {
      effects.exit('mathFlowLine')
      return end(code)
    }
    text += code < 0 ? ' ' : String.fromCharCode(code)
    effects.consume(code)
    return inside
  }

  function end(code: Code): State | undefined {
    const state = read(text)
    // On the first line micromark asks whether the formula interrupts a paragraph; its end is not known then.
    if (state === 'closed' || (state === 'open' && interrupt)) {
      effects.exit('mathFlow')
      return ok(code)
    }
    return state === 'none' || code === null ? nok(code) : effects.attempt(nextLine, line, nok)(code)
  }
}

/** Go to the next line, unless a quote or list ended before it. */
function tokenizeNextLine(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  return (code) => {
    effects.enter('lineEnding')
    effects.consume(code)
    effects.exit('lineEnding')
    return (next) => (this.parser.lazy[this.now().line] ? nok(next) : ok(next))
  }
}
