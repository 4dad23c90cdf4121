import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { labelEnd } from 'micromark-core-commonmark'
import type { Effects, Extension, State, Token, TokenizeContext } from 'micromark-util-types'
import { createLookahead } from './lookahead.ts'
import { LONGEST_TARGET, measureSpacedTarget, type SpacedTarget } from './spaced-target.ts'
import { stringSteps, type TokenStep, takeSteps } from './token-steps.ts'

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    resourceSize: 'resourceSize'
  }
}

/** What micromark keeps of the brackets that are open. */
interface WithLabels {
  readonly _labelStarts?: (Token & { readonly _balanced?: boolean; readonly _inactive?: boolean })[]
}

/** A sign of a target that CommonMark does not read; this syntax is not loaded for chapters without it. */
const SPACED = /\]\([^\n]*?[\s“«]/

/** Whether a text may hold a target that CommonMark does not read. */
export function mayHoldSpacedResource(text: string): boolean {
  return SPACED.test(text)
}

/**
 * Extend micromark by targets of images and links that CommonMark shows as text: paths with spaces, and sizes.
 *
 * It ends the label as CommonMark's own construct does, which comes next where this one finds nothing.
 */
export const spacedResourceSyntax: Extension = {
  text: { 93: { ...labelEnd, name: 'spacedResource', tokenize } },
}

/** Read `](`, the target and `)`. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const labels = (this as WithLabels)._labelStarts ?? []
  while (labels.at(-1)?._balanced) labels.pop()
  const label = labels.at(-1)
  const isImage = label?.type === 'labelImage'
  let target: SpacedTarget | undefined
  const lookahead = createLookahead({
    measure: (text) => {
      target = text.startsWith('](') ? measureSpacedTarget(text.slice(1), isImage) : undefined
      return target?.end ?? 0
    },
    scan: scanTarget,
    found: () => {},
  })
  return (code) => (label && !label._inactive ? effects.check(lookahead, start, nok)(code) : nok(code))

  function start(code: Parameters<State>[0]): State | undefined {
    return takeSteps(effects, target ? stepsOf(target) : [], end)(code)
  }

  function end(code: Parameters<State>[0]): State | undefined {
    labels.pop()
    return ok(code)
  }
}

/** Create a scan that gives up where `]` starts no target, or a long one. */
function scanTarget(): (character: string) => boolean {
  let count = 0
  return (character) => {
    count++
    return count > LONGEST_TARGET || (count === 2 && character !== '(')
  }
}

/** Return the tokens of a target. */
function stepsOf({ path, title, size, end }: SpacedTarget): readonly TokenStep[] {
  const steps: TokenStep[] = [
    ['enter', 'labelEnd'],
    ['enter', 'labelMarker'],
    1,
    ['exit', 'labelMarker'],
    ['exit', 'labelEnd'],
    ['enter', 'resource'],
    ...stepsTo(0, path[0]),
    ...stringSteps('resourceDestinationString', path[1] - path[0]),
  ]
  let at = path[1]
  for (const [type, range] of listParts(title, size)) {
    steps.push(...stepsTo(at, range[0]))
    if (type === 'resourceTitleString') steps.push(...stringSteps(type, range[1] - range[0]))
    else steps.push(['enter', type], range[1] - range[0], ['exit', type])
    at = range[1]
  }
  return [...steps, ...stepsTo(at, end), ['exit', 'resource']]
}

/** Return title and size in the order in which they stand. */
function listParts(title: SpacedTarget['title'], size: SpacedTarget['size']) {
  const parts = [
    ['resourceTitleString', title],
    ['resourceSize', size],
  ] as const
  return parts
    .flatMap(([type, range]) => (range ? [[type, range] as const] : []))
    .sort(([, a], [, b]) => a[0] - b[0])
}

/** Return the step over marks and spaces between two offsets. */
function stepsTo(from: number, to: number): readonly TokenStep[] {
  return from === to ? [] : [['enter', 'resourceMarker'], to - from, ['exit', 'resourceMarker']]
}

/** Gives an image the size after its path. */
export const spacedResourceFromMarkdown: FromMarkdownExtension = {
  exit: {
    resourceSize(token) {
      const image = this.stack.at(-1)
      if (image?.type !== 'image') return
      const [width, height] = this.sliceSerialize(token).slice(1).split('x')
      image.data = {
        ...image.data,
        hProperties: {
          ...image.data?.hProperties,
          ...(width ? { width } : {}),
          ...(height ? { height } : {}),
        },
      }
    },
  },
}
