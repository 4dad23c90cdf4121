import type { Scan } from './lookahead.ts'

/** What is not on the rest of a line: each end with the place from where on there is none. */
export type Missing = Map<string, number>

/** What ends each thing that may hold braces. */
const ENDS: Readonly<Record<string, string>> = {
  '<': '>}}',
  '%': '%}}',
  '"': '"',
  "'": "'",
  '“': '”',
  '”': '”',
}

/**
 * Make what finds the end of attributes or a shortcode.
 *
 * A line of many braces is not read to its end for each of them: what one looked for in vain is no longer looked for.
 *
 * @param start Place of the first brace in the text.
 * @param missing Of the line; what is not found is added.
 */
export function scanBraces(start: number, missing: Missing): Scan {
  let count = 0
  let before = ''
  let end = ''

  /** Go on to the end of what a sign opens; true where it is known that there is none. */
  function open(sign: string): boolean {
    const place = start + count
    end = ENDS[sign] ?? ''
    if ((missing.get(end) ?? Number.POSITIVE_INFINITY) <= place) return true
    // Until it is found.
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
