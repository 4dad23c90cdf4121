import type { Code, Effects, State, TokenType } from 'micromark-util-types'

/** One step of writing tokens: the start or end of one, or a number of codes to consume. */
export type TokenStep =
  | readonly ['enter', TokenType, { readonly contentType: 'string' }?]
  | readonly ['exit', TokenType]
  | number

/** Return the steps of a text whose escapes and character references are read; none for an empty one. */
export function stringSteps(type: TokenType, length: number): readonly TokenStep[] {
  if (length === 0) return []
  return [
    ['enter', type],
    ['enter', 'chunkString', { contentType: 'string' }],
    length,
    ['exit', 'chunkString'],
    ['exit', type],
  ]
}

/** Create the state that writes tokens step by step, where their lengths are known. */
export function takeSteps(effects: Effects, steps: readonly TokenStep[], ok: State): State {
  let at = 0
  let left = 0
  return take

  function take(code: Code): State | undefined {
    for (; left === 0 && at < steps.length; at++) {
      const step = steps[at] as TokenStep
      if (typeof step === 'number') left = step
      else if (step[0] === 'enter') effects.enter(step[1], step[2])
      else effects.exit(step[1])
    }
    if (left === 0) return ok(code)
    left--
    effects.consume(code)
    return take
  }
}
