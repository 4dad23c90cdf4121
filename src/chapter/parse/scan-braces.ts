import type { Scan } from './lookahead.ts'

/** Ends that the rest of a line does not have: each with the offset from which on it is missing. */
export type Missing = Map<string, number>

/** The end of each thing that may hold braces, by how it starts. */
const ENDS: Readonly<Record<string, string>> = {
  '<': '>}}',
  '%': '%}}',
  '"': '"',
  "'": "'",
  '“': '”',
  '”': '”',
}

/**
 * Create a scan that finds the end of attributes or a shortcode.
 *
 * Failed searches are remembered per line, so that a line of many braces is not read to its end for each of them.
 *
 * @param start Offset of the first brace in the text.
 * @param missing Failed searches of the line; new ones are added.
 */
export function scanBraces(start: number, missing: Missing): Scan {
  let count = 0
  let before = ''
  let end = ''

  /** Start to look for the end of what a sign opens; returns true where the end is known to be missing. */
  function open(sign: string): boolean {
    const place = start + count
    end = ENDS[sign] ?? ''
    if ((missing.get(end) ?? Number.POSITIVE_INFINITY) <= place) return true
    // Missing until it is found.
    missing.set(end, place)
    return false
  }

  return (character) => {
    count++
    before = (before + character).slice(-3)
    if (end !== '') {
      if (!before.endsWith(end)) return false
      missing.delete(end)
      const isShortcode = end.length > 1
      end = ''
      return isShortcode
    }
    if (count === 1) return false
    if (before === '{{<' || before === '{{%') return open(character)
    if (count === 2) return !/[{:#.=\w@\s-]/.test(character)
    if (before.startsWith('{{') || character === '{' || character === '}') return true
    return /["'“”]/.test(character) && open(character)
  }
}
