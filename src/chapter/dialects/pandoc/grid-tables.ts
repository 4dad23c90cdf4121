import type { PhrasingContent, Root, RootContent, Table, TableCell, TableRow } from 'mdast'
import type { Position } from 'unist'
import { visit } from 'unist-util-visit'
import { walkFenceLines } from '../../parse/fence-lines.ts'
import type { Parser } from '../../parse/parse-markdown.ts'
import { splitAtColumns } from './display-columns.ts'
import { type LineRange, withoutQuote } from './find-column-tables.ts'

/** A line between the rows of a grid table, `+---+:==:+`. */
const RULE = /^\+(?::?[-=]+:?\+)+$/

/** A row before parsing: the lines of each of its cells. */
type Row = readonly (readonly string[])[]

/** Lines of a grid table, `+---+---+` and `| a | b |`; line numbers start at 0. */
export interface GridTable extends LineRange {
  readonly indent: number
  /** Its lines, without what is before them. */
  readonly grid: readonly string[]
}

/** Find pandoc's grid tables. */
export function findGridTables(source: string): readonly GridTable[] {
  if (!/^[ \t>]*\+[-=:]+\+/m.test(source)) return []
  const lines = walkFenceLines(source).map(({ kind, text }) =>
    kind === 'text' ? withoutQuote(text).trimEnd() : '',
  )
  const tables: GridTable[] = []
  for (let from = 0; from < lines.length; from++) {
    const indent = lines[from]?.search(/\S/) ?? -1
    if (indent === -1 || !RULE.test(lines[from]?.slice(indent) ?? '')) continue
    const grid: string[] = []
    for (
      let line = lines[from];
      line !== undefined && /^[+|]/.test(line.slice(indent));
      line = lines[from + grid.length]
    )
      grid.push(line.slice(indent))
    while (grid.length > 1 && !grid.at(-1)?.startsWith('+')) grid.pop()
    if (!isGrid(grid)) continue
    tables.push({ from, to: from + grid.length, indent, grid })
    from += grid.length - 1
  }
  return tables
}

/** Whether lines are a grid whose bars and corners are below each other: no cell spans rows or columns. */
function isGrid(lines: readonly string[]): boolean {
  const [first = ''] = lines
  const places = placesOf(first)
  return (
    lines.some((line) => line.startsWith('|')) &&
    RULE.test(lines.at(-1) ?? '') &&
    lines.every((line) => (line.startsWith('+') ? isRule(line, places) : isRow(line, places)))
  )
}

/** Return where the corners of a rule are. */
function placesOf(rule: string): readonly number[] {
  return [...rule.matchAll(/\+/g)].map(({ index }) => index)
}

/** Make the node of a grid table. */
export function createGridTable(lines: readonly string[], parse: Parser, position: Position): Table {
  const [first = ''] = lines
  const places = placesOf(first)
  const rows: Row[] = []
  let head = 0
  let words: string[] = []
  for (const line of lines.slice(1)) {
    if (!RULE.test(line)) words.push(line)
    else {
      if (words.length > 0) rows.push(cellsOf(words, places))
      words = []
      if (line.includes('=') && head === 0) head = rows.length
    }
  }
  const shown = rows.map((row) => rowOf(row, parse))
  const empty: TableRow = {
    type: 'tableRow',
    children: places.slice(1).map(() => ({ type: 'tableCell', children: [] })),
  }
  const children = head > 0 ? shown : [empty, ...shown]
  const rule = lines.find((line) => line.includes('=')) ?? first
  return { type: 'table', align: rule.slice(1, -1).split('+').map(alignOf), children, position }
}

/** Whether a line is a rule with its corners below those of the first rule. */
function isRule(line: string, places: readonly number[]): boolean {
  return RULE.test(line) && [...line.matchAll(/\+/g)].every(({ index }, n) => index === places[n])
}

/** Whether a line is a row with its bars below the corners of the first rule. */
function isRow(line: string, places: readonly number[]): boolean {
  const pieces = splitAtColumns(line, places)
  return pieces.every((piece) => piece.startsWith('|')) && pieces.at(-1) === '|'
}

/** Split the lines of a row into cells. */
function cellsOf(lines: readonly string[], places: readonly number[]): Row {
  const pieces = lines.map((line) => splitAtColumns(line, places))
  return places.slice(1).map((_, n) => pieces.map((line) => (line[n] ?? '').replace(/^\| ?/, '')))
}

/** Make a row; each cell is parsed as Markdown. */
function rowOf(row: Row, parse: Parser): TableRow {
  return {
    type: 'tableRow',
    children: row.map((lines): TableCell => {
      const blocks = parse(lines.map((line) => line.trimEnd()).join('\n')).children
      visit({ type: 'root', children: blocks } as Root, (node) => void delete node.position)
      const [only] = blocks
      const children = blocks.length === 1 && only?.type === 'paragraph' ? only.children : blocks
      // HTML allows blocks in cells, mdast does not.
      return {
        type: 'tableCell',
        children: children as (RootContent | PhrasingContent)[] as PhrasingContent[],
      }
    }),
  }
}

/** Return the alignment of a column. */
function alignOf(rule: string): 'left' | 'right' | 'center' | null {
  if (rule.startsWith(':')) return rule.endsWith(':') ? 'center' : 'left'
  return rule.endsWith(':') ? 'right' : null
}
