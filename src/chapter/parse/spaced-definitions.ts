import { normalizeIdentifier } from 'micromark-util-normalize-identifier'
import type { Effects, Extension, State, TokenizeContext } from 'micromark-util-types'
import { createLookahead } from './lookahead.ts'
import { looksLikeFile } from './spaced-target.ts'
import { stringSteps, type TokenStep, takeSteps } from './token-steps.ts'

/** A definition whose path has spaces: label, space, path, title. */
const DEFINITION =
  /^\[((?!\^)(?:[^[\]\\]|\\.){1,200})\](:[ \t]*)([^\s<].*?)(?:([ \t]+["'])(.*)["'])?[ \t]*\r?$/
/** Longest line that is looked at, so that scanning stays linear. */
const LONGEST = 1000

/** Whether a text may hold a definition whose path has spaces. */
export function mayHoldSpacedDefinition(text: string): boolean {
  return /^[ \t>]*\[[^\]\n]+\]:[ \t]*[^\s<]\S*[ \t]+[^\s"'(]/m.test(text)
}

/** Extend micromark by definitions of paths with spaces, which CommonMark shows as text: `[plan]: the plan.png`. */
export const spacedDefinitionSyntax: Extension = {
  contentInitial: { 91: { name: 'spacedDefinition', tokenize } },
}

/** Read a definition that is a whole line. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let found: RegExpExecArray | undefined
  const lookahead = createLookahead({
    measure: (line) => {
      const parts = line.length > LONGEST ? undefined : (DEFINITION.exec(line) ?? undefined)
      found = isSpacedFile(parts?.[3] ?? '') ? parts : undefined
      return found ? line.length : 0
    },
    found: () => {},
  })
  /** Add the definition to those that references find. */
  const end: State = (code) => {
    this.parser.defined.push(normalizeIdentifier(found?.[1] ?? ''))
    return ok(code)
  }
  return (code) => effects.check(lookahead, start, nok)(code)

  function start(code: Parameters<State>[0]): State | undefined {
    return takeSteps(effects, found ? stepsOf(found) : [], end)(code)
  }
}

/** Whether a path has spaces and looks like that of a file. */
function isSpacedFile(path: string): boolean {
  return /[ \t]/.test(path) && looksLikeFile(path)
}

/** Return the tokens of a definition. */
function stepsOf([
  whole,
  label = '',
  colon = '',
  path = '',
  opening,
  title = '',
]: RegExpExecArray): readonly TokenStep[] {
  const used = 2 + label.length + colon.length + path.length
  const beforeTitle = opening === undefined ? 0 : opening.length
  const afterTitle = whole.length - used - beforeTitle - title.length
  return [
    ['enter', 'definition'],
    ['enter', 'definitionLabel'],
    ...marks(1),
    ...stringSteps('definitionLabelString', label.length),
    ...marks(1),
    ['exit', 'definitionLabel'],
    ...marks(colon.length),
    ...stringSteps('definitionDestinationString', path.length),
    ...marks(beforeTitle),
    ...(opening === undefined ? [] : stringSteps('definitionTitleString', title.length)),
    ...marks(afterTitle),
    ['exit', 'definition'],
  ]
}

/** Return the step over some marks and spaces. */
function marks(length: number): readonly TokenStep[] {
  return length === 0 ? [] : [['enter', 'definitionMarker'], length, ['exit', 'definitionMarker']]
}
