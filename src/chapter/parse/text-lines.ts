/** A line of a text. */
export interface TextLine {
  /** Offset of its first character. */
  readonly start: number
  /** Without its line end. */
  readonly text: string
}

/** Split a text into lines. */
export function textLines(text: string): readonly TextLine[] {
  let start = 0
  return text.split('\n').map((line) => {
    const at = start
    start += line.length + 1
    return { start: at, text: line.endsWith('\r') ? line.slice(0, -1) : line }
  })
}

/** Return the number of spaces and tabs at the start of a line. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

/** Whether a line has nothing but white space. */
export function isBlankLine(line: string): boolean {
  return line.trim() === ''
}

/**
 * Create a function that takes the lines of a text in order, and returns for each the column where the content of its
 * list item starts.
 *
 * 0 outside of lists. Words right below an item belong to it, whatever their column.
 */
export function createListColumns(): (line: string) => number {
  let column = 0
  let isAfterBlank = false
  return (line) => {
    if (isBlankLine(line)) {
      isAfterBlank = true
      return column
    }
    const mark = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+(?=\S)/.exec(line)?.[0]
    if (mark !== undefined && !/^[ \t]*(?:[-*][ \t]*){3,}$/.test(line)) column = mark.length
    else if (indentOf(line) < column && (isAfterBlank || /^(?:#{1,6}\s|-{3,}\s*$)/.test(line))) column = 0
    isAfterBlank = false
    return column
  }
}
