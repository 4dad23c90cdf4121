import type { Nodes, PhrasingContent, Table, TableCell, TableRow } from 'mdast'
import type { Position } from 'unist'
import type { Parser } from '../../parse/parse-markdown.ts'
import type { TextLine } from '../../parse/text-lines.ts'
import { splitAtColumns } from './display-columns.ts'
import { type ColumnTable, type LineRange, withoutQuote } from './find-column-tables.ts'

/** Make the node of a simple or multiline table, from the lines of the chapter. */
export function createColumnTable(
  { rule, head, rows }: ColumnTable,
  lines: readonly TextLine[],
  { parse, position }: { readonly parse: Parser; readonly position: Position },
): Table {
  const starts = [...rule.matchAll(/-+/g)].map(({ index }) => index)
  const piecesOf = ({ from, to }: LineRange): readonly (readonly string[])[] =>
    lines.slice(from, to).map(({ text }) => splitAtColumns(withoutQuote(text), starts))
  const rowOf = (range: LineRange | undefined): TableRow => {
    const pieces = range ? piecesOf(range) : []
    const place = range ? placeOf(lines, range) : undefined
    return {
      type: 'tableRow',
      children: starts.map((_, n): TableCell => {
        const words = pieces.map((line) => line[n]?.trim() ?? '').join('\n')
        const blocks = words.trim() === '' ? [] : parse(words.trim()).children
        const [only] = blocks
        for (const block of blocks) moveTo(block, place)
        // HTML allows blocks in cells, mdast does not.
        const children = blocks.length === 1 && only?.type === 'paragraph' ? only.children : blocks
        return {
          type: 'tableCell',
          children: children as PhrasingContent[],
          ...(place ? { position: place } : {}),
        }
      }),
    }
  }
  const shown = piecesOf(head ?? rows[0] ?? { from: 0, to: 0 })
  return {
    type: 'table',
    align: [...rule.matchAll(/-+/g)].map(({ 0: dashes, index }, n) =>
      alignOf(
        shown.map((line) => line[n] ?? ''),
        dashes.length,
        n === 0 ? index : 0,
      ),
    ),
    children: [rowOf(head), ...rows.map(rowOf)],
    position,
  }
}

/**
 * Return the alignment of a column: its shortest words are flush with its dashes at the left, at the right, or at neither
 * side.
 *
 * @param indent Columns before the dashes that the pieces have.
 */
function alignOf(pieces: readonly string[], width: number, indent: number): 'right' | 'center' | null {
  const [shortest] = pieces
    .map((piece) => piece.slice(indent).trimEnd())
    .filter((piece) => piece.trim() !== '')
    .sort((a, b) => a.length - b.length)
  if (shortest === undefined) return null
  const left = shortest.startsWith(' ')
  const right = shortest.length < width
  return left ? (right ? 'center' : 'right') : null
}

/** Return the place of some lines. */
function placeOf(lines: readonly TextLine[], { from, to }: LineRange): Position {
  const [first, last] = [lines[from], lines[to - 1]]
  const length = last?.text.length ?? 0
  return {
    start: { line: from + 1, column: 1, offset: first?.start ?? 0 },
    end: { line: to, column: length + 1, offset: (last?.start ?? 0) + length },
  }
}

/** Set the place of what a cell holds to that of the cell; words have none, since they are found by their text. */
function moveTo(node: Nodes, place: Position | undefined): void {
  if (place && !/^(?:text|emphasis|strong|delete)$/.test(node.type)) node.position = place
  else delete node.position
  if ('children' in node) for (const child of node.children) moveTo(child, place)
}
