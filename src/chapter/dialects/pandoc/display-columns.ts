/** Characters that are two columns wide in an editor: those of East Asian scripts, and emoji. */
const WIDE =
  /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\p{Emoji_Presentation}]$/u
/** Characters without a width: accents that combine, and joiners. */
const NARROW = /^(?:\p{M}|[\u200B-\u200D])$/u

/**
 * Split a line at columns, as an editor shows them.
 *
 * @param starts Columns at which pieces start, in order; the first piece starts with the line.
 */
export function splitAtColumns(line: string, starts: readonly number[]): readonly string[] {
  const pieces = starts.map(() => '')
  let column = 0
  let piece = 0
  for (const character of line) {
    while (piece + 1 < starts.length && column >= (starts[piece + 1] ?? 0)) piece++
    pieces[piece] += character === '\t' ? ' '.repeat(4 - (column % 4)) : character
    column += widthOf(character, column)
  }
  return pieces
}

/** Return the number of columns that a character takes. */
function widthOf(character: string, column: number): number {
  if (character < '\u0300') return character === '\t' ? 4 - (column % 4) : 1
  return NARROW.test(character) ? 0 : WIDE.test(character) ? 2 : 1
}
