import type { Parents, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { findComments } from '../../parse/html-comments.ts'
import type { LineMark, MarkerLine } from '../../parse/line-marks.ts'
import type { Parser } from '../../parse/parse-markdown.ts'
import { textLines } from '../../parse/text-lines.ts'
import { walk } from '../../tree/visit-nodes.ts'
import { createColumnTable } from './column-tables.ts'
import { type ColumnTable, findColumnTables, isColumns, withoutQuote } from './find-column-tables.ts'
import { createGridTable, findGridTables, type GridTable } from './grid-tables.ts'
import { restoreCharacters, TABLE_LINE } from './masked-characters.ts'

/** A line of a table, of which the mask has replaced a character. */
export const tableLine: LineMark = {
  example: '12     12    12',
  starts: TABLE_LINE,
  measure: (line) => line.length,
}

/** Dashes below the heads of columns, `-----  ---`, that are not in a table: a separator. */
export const columnDashes: LineMark = {
  example: '-----  ---',
  starts: '-',
  measure: (line) => (isColumns(line) ? line.length : 0),
}

/** Replace a character of each line of tables, so that the parser leaves these lines alone. */
export function maskTables(source: string, tables: readonly TextTable[]): string {
  let masked = ''
  let from = 0
  for (const offset of markOffsets(source, tables)) {
    masked += source.slice(from, offset) + TABLE_LINE
    from = offset + 1
  }
  return masked + source.slice(from)
}

/** A table of pandoc that Markdown's parser does not know: a simple, multiline or grid table. */
type TextTable = ColumnTable | GridTable

/** Find the simple, multiline and grid tables of a chapter; comments are no part of them. */
export function findTables(source: string): readonly TextTable[] {
  const text = blankComments(source)
  const tables: readonly TextTable[] = [...findColumnTables(text), ...findGridTables(text)]
  return [...tables].sort((a, b) => a.from - b.from)
}

/** Make tables of the lines that {@link maskTables} has marked, and separators of other lines of dashes. */
export function readTables(tree: Root, source: string, parse: Parser): void {
  const tables = findTables(source)
  const starts = new Map(tables.map((table) => [table.from + 1, table]))
  const lines = textLines(blankComments(source))
  walk(tree, (node, index, parent): undefined => {
    if (node.type !== 'markerLine') return
    const siblings = parent.children as RootContent[]
    if (isColumns(node.source)) {
      siblings[index] = { type: 'thematicBreak', ...(node.position ? { position: node.position } : {}) }
      return
    }
    const table = node.source.startsWith(TABLE_LINE) ? starts.get(node.position?.start.line ?? 0) : undefined
    const count = table ? countLines(parent, index, table.to) : 0
    const last = siblings[index + count - 1]
    if (!table || last?.position?.end.line !== table.to) return
    const position = { start: startOf(node), end: last.position.end }
    const made =
      'grid' in table
        ? createGridTable(table.grid, parse, position)
        : createColumnTable(table, lines, { parse, position })
    siblings.splice(index, count, made)
  })
  // Lines of a table that the parser did not read as lines of their own are shown as written.
  walk(tree, (node, index, parent): undefined => {
    if (node.type === 'markerLine' && node.source.startsWith(TABLE_LINE))
      (parent.children as RootContent[])[index] = textOf(node)
  })
  restoreCharacters(tree, source, markOffsets(source, tables))
}

/** Return the offset of the character of each line that stands for the line. */
function markOffsets(source: string, tables: readonly TextTable[]): readonly number[] {
  if (tables.length === 0) return []
  const lines = textLines(source)
  return tables.flatMap(({ from, to, indent }) =>
    lines.slice(from, to).flatMap(({ start, text }) => {
      const first = withoutQuote(text).search(/\S/)
      return first === -1 ? [] : [start + Math.min(first, indent)]
    }),
  )
}

/** Replace comments by spaces. */
function blankComments(source: string): string {
  let result = ''
  let from = 0
  for (const { start, end } of findComments(source)) {
    result += source.slice(from, start) + source.slice(start, end).replace(/[^\r\n]/g, ' ')
    from = end
  }
  return result + source.slice(from)
}

/** Count the nodes that are lines of one table, which goes on to a line. */
function countLines({ children }: Parents, from: number, lastLine: number): number {
  let to = from
  for (let node = children[to]; node; node = children[++to]) {
    if (node.type !== 'markerLine' || !node.source.startsWith(TABLE_LINE)) break
    if ((node.position?.start.line ?? 0) > lastLine) break
  }
  return to - from
}

/** Return where a node starts. */
function startOf({ position }: MarkerLine): Point {
  return position?.start ?? { line: 1, column: 1, offset: 0 }
}

/** Make a paragraph of a line. */
function textOf({ source, position }: MarkerLine): RootContent {
  const place = position ? { position } : {}
  return { type: 'paragraph', children: [{ type: 'text', value: source, ...place }], ...place }
}
