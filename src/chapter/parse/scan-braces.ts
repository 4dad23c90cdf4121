import type { Scan } from './lookahead.ts'

/** Failed searches on a line: closing marks, each with the offset after which the line does not have it. */
export type Missing = Map<string, number>

/** Closing marks of what may hold braces (shortcodes, quoted values), by the character that opens it. */
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

  /** Start the search for the closing mark of an opening character; returns true where it is known to be missing. */
  function open(sign: string): boolean {
    const place = start + count
    end = ENDS[sign] ?? ''
    if ((missing.get(end) ?? Number.POSITIVE_INFINITY) <= place) return true
    // Recorded as missing now, and deleted when the scan finds it.
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
