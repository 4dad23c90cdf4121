import { visit } from 'unist-util-visit'
import type { Parser } from '../parse/parse-markdown.ts'
import { isBlankLines, isDashes, type Separators } from './separators.ts'

/** Noncharacters of Unicode, which stand for separators and marks of notes in the masked text. */
export const BREAK = '\uFDD0'
export const NOTES = '\uFDD1'
export const VERTICAL = '\uFDD2'

/** Replace the separators and marks of notes by lines that the parser knows; code is not changed. */
export function maskSeparators(source: string, separators: Separators, parse: Parser): string {
  const marks = [
    ...separators.slide.map((pattern) => ({ pattern, mark: BREAK })),
    ...separators.vertical.map((pattern) => ({ pattern, mark: VERTICAL })),
  ].filter(({ pattern }) => !isDashes(pattern) && !isBlankLines(pattern))
  const all = [...marks, ...separators.notes.map((pattern) => ({ pattern, mark: NOTES }))]
  if (all.length === 0) return source
  const code: (readonly [number, number])[] = []
  visit(parse(source), 'code', ({ position }) => {
    code.push([position?.start.offset ?? 0, position?.end.offset ?? 0])
  })
  return all.reduce((text, { pattern, mark }) => {
    let block = 0
    return text.replace(pattern, (found: string, ...rest: unknown[]) => {
      const offset = Number(rest.find((value) => typeof value === 'number'))
      const start = offset + found.search(/\S|$/)
      while (block < code.length && (code[block]?.[1] ?? 0) <= start) block++
      const isFree = start < (code[block]?.[0] ?? Number.POSITIVE_INFINITY)
      const startsLine = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, start - 4), start))
      return isFree && startsLine ? found.replace(/\S/g, mark) : found
    })
  }, source)
}
