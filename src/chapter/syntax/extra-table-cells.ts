import type { Root, TableCell } from 'mdast'
import { walk } from '../tree/visit-nodes.ts'

/** Keep the cells of rows that have more of them than the table's head, which GitHub drops: a `|` in code makes them. */
export function remarkExtraTableCells(): (tree: Root) => void {
  return (tree) => {
    walk(tree, (node): undefined => {
      if (node.type !== 'table' || !node.align) return
      const width = Math.max(...node.children.map(({ children }) => lastFilled(children) + 1))
      const missing = width - node.align.length
      if (missing > 0) node.align = [...node.align, ...Array.from({ length: missing }, () => null)]
    })
  }
}

/** Find the last cell with something in it. */
function lastFilled(cells: readonly TableCell[]): number {
  return cells.findLastIndex(({ children }) => children.length > 0)
}
