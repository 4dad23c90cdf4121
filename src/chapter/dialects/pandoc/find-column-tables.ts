import { walkFenceLines } from '../../parse/fence-lines.ts'
import { createListColumns } from '../../parse/text-lines.ts'

/** Some lines of a text: the first one, and the one after the last. */
export interface LineRange {
  readonly from: number
  readonly to: number
}

/** A table whose columns are where its dashes are; line numbers start at 0. */
export interface ColumnTable extends LineRange {
  /** The dashes below the heads of the columns, or above the first row. */
  readonly rule: string
  /** Where the first dashes start in their line. */
  readonly indent: number
  /** Undefined for a table without heads. */
  readonly head: LineRange | undefined
  readonly rows: readonly LineRange[]
}

/** Dashes for two columns or more. */
const COLUMNS = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/
/** One row of dashes, as wide as the whole table. */
const WIDE = /^[ \t]*-{3,}[ \t]*$/
/** Lines that are no heads, and that end a table: headings, containers, quotes, HTML. */
const OTHER = /^[ \t]*(?:#{1,6}[ \t]|:{3,}|<\/?[a-z!]|\+[-=:]+\+|\|)/i
/** The marks of the quotes that a line is in. */
const QUOTE = /^(?:[ \t]*>)+/

/** Whether a line is dashes for columns. */
export function isColumns(line: string): boolean {
  return COLUMNS.test(line)
}

/** Return a line without the marks of quotes, which are replaced by spaces so that columns stay. */
export function withoutQuote(line: string): string {
  return line.replace(QUOTE, (marks) => ' '.repeat(marks.length))
}

/**
 * Find pandoc's simple and multiline tables, with heads or without.
 *
 * A simple table has a row on each line, up to a blank line or a line of dashes. In a multiline table, blank lines
 * separate rows, and a line of dashes ends it; where it has heads, a line of dashes starts it. Each line is looked at a
 * few times at most.
 */
export function findColumnTables(source: string): readonly ColumnTable[] {
  if (!/^[ \t>]*-{2,}[ \t]+-{2,}[ \t]*-*/m.test(source)) return []
  const itemOf = createListColumns()
  const lines = walkFenceLines(source).map(({ kind, text }) => {
    const line = withoutQuote(text.replace(/\r$/, ''))
    const item = itemOf(text)
    // A line of code, and one that is indented as code, belongs to no table.
    const isRule = kind === 'text' && COLUMNS.test(line) && line.search(/\S/) < item + 4
    return { text: kind === 'text' ? line : '```', isRule }
  })
  const tables: ColumnTable[] = []
  let after = 0
  for (const [index, { isRule }] of lines.entries()) {
    if (!isRule || index < after) continue
    const table = findAround(lines, index, after)
    if (!table) continue
    tables.push(table)
    after = table.to
  }
  return tables
}

/** A line of a chapter, and whether it is dashes for columns. */
interface Line {
  readonly text: string
  readonly isRule: boolean
}

/** Find the table around the dashes on a line; undefined where they are a separator. */
function findAround(lines: readonly Line[], at: number, after: number): ColumnTable | undefined {
  const rule = lines[at]?.text.trimEnd() ?? ''
  const indent = rule.search(/\S/)
  const widest = Math.max(...(rule.match(/-+/g) ?? []).map(({ length }) => length))
  const isEnd = (n: number): boolean => {
    const { text = '', isRule = false } = lines[n] ?? {}
    return isRule || (WIDE.test(text) && text.trim().length >= widest)
  }
  const isText = (n: number): boolean => {
    const { text = '' } = lines[n] ?? {}
    return (
      n >= after && text.trim() !== '' && !isEnd(n) && !/^[ \t]*(?:`{3}|:{3}|<\/[a-z]|-{3,}$)/i.test(text)
    )
  }
  const isHead = (n: number): boolean => isText(n) && !OTHER.test(lines[n]?.text ?? '')
  let top = at
  while (isHead(top - 1)) top--
  const isOpened =
    top < at && top > after - 1 && isEnd(top - 1) && top - 1 >= after && !lines[top - 1]?.isRule
  const simple = endOfRows(at + 1, isText)
  if (isOpened || top === at) {
    const end = findEnd(lines, at + 1, isEnd)
    const isClosed = end !== undefined && end > simple && isBlankAt(lines, end + 1)
    const rows = isClosed ? splitRows(lines, at + 1, end) : []
    if (end !== undefined && rows.length > 0) {
      const head = isOpened ? { from: top, to: at } : undefined
      return { from: isOpened ? top - 1 : at, to: end + 1, rule, indent, head, rows }
    }
  }
  if (simple === at + 1) return undefined
  const rows = Array.from({ length: simple - at - 1 }, (_, n) => ({ from: at + 1 + n, to: at + 2 + n }))
  const head = top < at ? { from: at - 1, to: at } : undefined
  return { from: head?.from ?? at, to: isEnd(simple) ? simple + 1 : simple, rule, indent, head, rows }
}

/** Return the line after the rows of a simple table. */
function endOfRows(from: number, isText: (n: number) => boolean): number {
  let to = from
  while (isText(to)) to++
  return to
}

/** Find the dashes that end a multiline table; nothing but text and single blank lines may be before them. */
function findEnd(lines: readonly Line[], from: number, isEnd: (n: number) => boolean): number | undefined {
  for (let n = from; n < lines.length; n++) {
    if (isEnd(n)) return n
    const text = lines[n]?.text ?? ''
    if (/^[ \t]*(?:`{3}|#{1,6}[ \t]|:{3}|-{3,}[ \t]*$)/.test(text)) return undefined
    if (text.trim() === '' && isBlankAt(lines, n + 1)) return undefined
  }
  return undefined
}

/** Whether a line is blank, or after the last one. */
function isBlankAt(lines: readonly Line[], n: number): boolean {
  return (lines[n]?.text ?? '').trim() === ''
}

/** Split the lines of a multiline table at blank lines. */
function splitRows(lines: readonly Line[], from: number, to: number): readonly LineRange[] {
  const rows: LineRange[] = []
  let start = from
  for (let n = from; n <= to; n++) {
    if (n < to && !isBlankAt(lines, n)) continue
    if (n > start) rows.push({ from: start, to: n })
    start = n + 1
  }
  return rows
}
