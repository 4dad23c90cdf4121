import type { PhrasingContent, Root, RootContent, Table, TableCell, TableRow } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Parser } from '../../parse/parse-markdown.ts'
import { walk } from '../../tree/visit-nodes.ts'

/** A line between the rows of a grid table, `+---+:==:+`. */
const RULE = /^\+(?::?[-=]+:?\+)+$/

/** A row before parsing: the lines of each of its cells. */
type Row = readonly (readonly string[])[]

/** Make tables of pandoc's grid tables, lines of `+---+---+` and `| a | b |`. */
export function readGridTables(tree: Root, source: string, parse: Parser): void {
  if (!/^[ \t>]*\+[-=:]+\+/m.test(source)) return
  walk(tree, (node, index, parent): undefined => {
    if (node.type !== 'paragraph' || !node.position) return
    const { start, end } = node.position
    const lines = source
      .slice(start.offset, end.offset)
      .split(/\r?\n/)
      .map((line, n) => (n === 0 ? line : line.replace(/^[\s>]*/, '')).trimEnd())
    const table = readGrid(lines, parse)
    if (table) parent.children[index] = { ...table, position: node.position } as never
  })
}

/** Parse the lines of a grid; undefined for other lines, and for cells that span rows or columns. */
function readGrid(lines: readonly string[], parse: Parser): Table | undefined {
  const [first = ''] = lines
  const places = [...first.matchAll(/\+/g)].map(({ index }) => index)
  const isWhole = lines.every((line) =>
    line.startsWith('+') ? isRule(line, places) : line.startsWith('|') && isRow(line, places),
  )
  if (!isWhole || lines.length < 3 || !RULE.test(first) || !RULE.test(lines.at(-1) ?? '')) return undefined
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
  const [header, ...others] = rows.map((row) => rowOf(row, parse))
  if (!header) return undefined
  const empty: TableRow = {
    type: 'tableRow',
    children: header.children.map(() => ({ type: 'tableCell', children: [] })),
  }
  const children = head > 0 ? [header, ...others] : [empty, header, ...others]
  const rule = lines.find((line) => line.includes('=')) ?? first
  return { type: 'table', align: rule.slice(1, -1).split('+').map(alignOf), children }
}

/** Whether a line is a rule with its corners below those of the first rule. */
function isRule(line: string, places: readonly number[]): boolean {
  return RULE.test(line) && [...line.matchAll(/\+/g)].every(({ index }, n) => index === places[n])
}

/** Whether a line is a row with its bars below the corners of the first rule. */
function isRow(line: string, places: readonly number[]): boolean {
  return places.every((place) => line[place] === '|') && line.length - 1 === places.at(-1)
}

/** Split the lines of a row into cells. */
function cellsOf(lines: readonly string[], places: readonly number[]): Row {
  return places
    .slice(1)
    .map((to, n) => lines.map((line) => line.slice((places[n] ?? 0) + 1, to).replace(/^ /, '')))
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
