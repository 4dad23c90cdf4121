import { closesFence } from './fence-lines.ts'
import { indentOf, isBlankLine, type TextLine } from './text-lines.ts'

/** Whether a line cannot be code in a fence without an end: a separator, or the start of notes. */
export type EndsCode = (line: string, info: string) => boolean

/** Searches among the lines of a text for where a fence may end. Each returns the index of a line. */
export interface FenceEnds {
  /** First line that closes a fence; the number of lines without one. */
  readonly findClosing: (from: number, fence: string) => number
  /** First line from one index up to another that cannot be code; else the second index. */
  readonly findLimit: (from: number, to: number, info: string) => number
  /** First line from one index up to another that starts left of a list item's content; else the second index. */
  readonly findLeft: (from: number, to: number, column: number) => number
  /** First line before a limit with at least three backticks and fewer than the fence; undefined without one. */
  readonly findShorter: (from: number, fence: string, limit: number) => number | undefined
  /** Whether a line between two others opens a fence with a language. */
  readonly hasOpening: (from: number, to: number, fence: string) => boolean
  /** The end of a code span of several lines, in the same paragraph. */
  readonly findSpan: (
    from: number,
    fence: string,
  ) => { readonly index: number; readonly column: number } | undefined
}

/** Create the searches for a text. */
export function createFenceEnds(lines: readonly TextLine[], endsCode: EndsCode): FenceEnds {
  /** The last search for a closing line, by the fence's character: its result also holds for the lines inside. */
  const searches = new Map<string, { readonly length: number; readonly found: number }>()
  const find = (from: number, to: number, isFound: (line: string) => boolean): number => {
    for (let index = from; index < to; index++) if (isFound(lines[index]?.text ?? '')) return index
    return to
  }
  return {
    findClosing: (from, fence) => {
      const mark = fence[0] ?? ''
      const { length, found } = searches.get(mark) ?? { length: 0, found: 0 }
      const isKnown = fence.length >= length && from < found
      if (isKnown && fence.length === length) return found
      const result = find(isKnown ? found : from + 1, lines.length, (line) => closesFence(line, fence))
      searches.set(mark, { length: fence.length, found: result })
      return result
    },
    findLimit: (from, to, info) => find(from + 1, to, (line) => endsCode(line, info)),
    findLeft: (from, to, column) =>
      find(from + 1, to, (line) => !isBlankLine(line) && indentOf(line) < column),
    findShorter: (from, fence, limit) => {
      const mark = (fence[0] ?? '').repeat(3)
      const isFence = (line: string): boolean => line.trimStart().startsWith(mark)
      const first = find(from + 1, limit, isFence)
      const line = (lines[first]?.text ?? '').trim()
      if (first === limit || line.length >= fence.length || !closesFence(line, mark)) return undefined
      // An even number of them are the fences of an example inside the block.
      const count = lines.slice(first, limit).filter(({ text }) => isFence(text)).length
      return count % 2 === 1 ? first : undefined
    },
    hasOpening: (from, to, fence) => {
      for (let index = from; index < Math.min(to, lines.length); index++) {
        const line = (lines[index]?.text ?? '').trim()
        if (line.startsWith(fence) && /^[\w{]/.test(line.replace(/^(?:`+|~+)/, ''))) return true
      }
      return false
    },
    findSpan: (from, fence) => {
      if (fence[0] !== '`') return undefined
      let hasPairs = false
      for (let index = from; index < lines.length; index++) {
        const line = lines[index]?.text ?? ''
        if (isBlankLine(line) || (index > from && /^[ \t]*(?:`{3,}|~{3,})/.test(line))) return undefined
        const runs = [...line.matchAll(/`+/g)].slice(index === from ? 1 : 0)
        const end = runs.find(([run]) => run.length === fence.length)
        if (end && index > from) return hasPairs || runs.length > 1 ? undefined : { index, column: end.index }
        hasPairs ||= runs.some(([run]) => run.length === 2)
      }
      return undefined
    },
  }
}
