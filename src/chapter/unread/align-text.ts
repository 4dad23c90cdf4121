const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy
/** Characters that a backslash escapes. */
const PUNCTUATION = /[!-/:-@[-`{-~]/

/**
 * Find where each character of a text was written.
 *
 * @param value Text of a parsed node: without escapes, and without the marks of quotes and lists.
 * @param from Offset in the source at which the value starts, or before it.
 * @returns Offset of each character of the value, -1 for an escaped one; undefined where the source differs from the
 * value.
 */
export function alignText(
  value: string,
  source: string,
  from: number,
  to: number,
): readonly number[] | undefined {
  const [head = ''] = value.split('\n', 1)
  const found = source.indexOf(head.slice(0, 40), from)
  return align(value, source, from, to) ?? (found > from ? align(value, source, found, to) : undefined)
}

/** Align a value with the source from one offset on. */
function align(value: string, source: string, from: number, to: number): readonly number[] | undefined {
  const offsets: number[] = []
  let at = from
  for (let n = 0; n < value.length; n++) {
    const character = value[n] as string
    while (at < to && source[at] !== character && isMargin(source[at] as string)) at++
    if (at >= to) return undefined
    const entity = source[at] === '&' ? entityAt(source, at) : ''
    if (entity !== '' && !value.startsWith(entity, n)) {
      offsets.push(-1)
      at += entity.length
    } else if (source[at] === '\\' && source[at + 1] === character && PUNCTUATION.test(character)) {
      offsets.push(-1)
      at += 2
    } else if (source[at] === character) offsets.push(at++)
    else return undefined
  }
  return offsets
}

/** Whether a character may stand before the words of a line: indentation, the mark of a quote, a line's end. */
function isMargin(character: string): boolean {
  return character === ' ' || character === '\t' || character === '>' || character === '\r'
}

/** Return the entity at an offset; '' where there is none. */
function entityAt(source: string, at: number): string {
  ENTITY.lastIndex = at
  return ENTITY.exec(source)?.[0] ?? ''
}
