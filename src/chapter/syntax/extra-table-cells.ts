import type { Root, Table, TableCell } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { walk } from '../tree/visit-nodes.ts'

/**
 * Keep cells beyond the last column of the table's head, which GitHub drops; they come from a `|` in code, for example.
 *
 * The first such cell of a chapter is a warning, which counts the others.
 */
export function remarkExtraTableCells(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const extra: TableCell[] = []
    walk(tree, (node): undefined => {
      if (node.type !== 'table' || !node.align) return
      const width = Math.max(...node.children.map(({ children }) => lastFilled(children) + 1))
      extra.push(...extraCells(node, node.align.length))
      const missing = width - node.align.length
      if (missing > 0) node.align = [...node.align, ...Array.from({ length: missing }, () => null)]
    })
    if (extra[0]) report(file, extra[0], extra.length)
  }
}

/** List the first cell of each row that has more filled cells than the head. */
function extraCells({ children: rows }: Table, columns: number): readonly TableCell[] {
  return rows.flatMap(({ children: cells }) => {
    const first = lastFilled(cells) >= columns ? cells[columns] : undefined
    return first ? [first] : []
  })
}

/** Report the first row that is too long, and how many there are. */
function report(file: VFile, cell: TableCell, rows: number): void {
  const more = rows > 1 ? ` (and ${rows - 1} more rows in this chapter)` : ''
  reportProblem(file, {
    rule: 'syntax-unread',
    reason: `Unexpected cell in a row of a table, expected as many as its head has: shown in a column of its own${more}`,
    place: cell.position?.start,
    note: 'A `|` in a cell, in code as well, is written `\\|`.',
  })
}

/** Return the index of the last cell that is not empty. */
function lastFilled(cells: readonly TableCell[]): number {
  return cells.findLastIndex(({ children }) => children.length > 0)
}
