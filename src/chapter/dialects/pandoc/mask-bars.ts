import { walkFenceLines } from '../../parse/fence-lines.ts'
import { BAR } from './masked-characters.ts'

/** The line below the heads of a table of bars. */
const DELIMITER = /^[\s>]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/
/** A code span, or a formula by pandoc's rule for dollars; an escaped character starts neither. */
const WHOLE = /\\.|(?<!`)(`+)(?!`)[^\n]{0,500}?(?<!`)\1(?!`)|\$(?=[^\s$])(?:\\.|[^\\$])*?(?<=\S)\$(?!\d)/g

/** Replace the bars in code and formulas of tables of bars, where pandoc does not split a cell. */
export function maskBars(source: string): string {
  if (!/^[\s>]*\|?[ \t]*:?-+:?[ \t]*\|/m.test(source)) return source
  const lines = walkFenceLines(source)
  const shown = lines.map(({ text }) => text)
  for (const [index, { kind, text }] of lines.entries()) {
    if (kind !== 'text' || !text.includes('|') || !DELIMITER.test(text.trimEnd())) continue
    if (isRow(index - 1)) shown[index - 1] = maskRow(shown[index - 1] ?? '')
    for (let row = index + 1; isRow(row) && !DELIMITER.test(lines[row]?.text ?? ''); row++)
      shown[row] = maskRow(shown[row] ?? '')
  }
  return shown.join('\n')

  /** Whether a line can be a row of a table of bars. */
  function isRow(n: number): boolean {
    const line = lines[n]
    return line?.kind === 'text' && line.text.includes('|')
  }
}

/** Replace the bars in the code and the formulas of a row. */
function maskRow(line: string): string {
  return line.replace(WHOLE, (whole) => (whole.startsWith('\\') ? whole : whole.replace(/(?<!\\)\|/g, BAR)))
}
