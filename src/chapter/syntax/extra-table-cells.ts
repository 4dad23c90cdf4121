import type { Root, TableCell } from 'mdast'
import { walk } from '../tree/visit-nodes.ts'

/** Keep cells beyond the last column of the table's head, which GitHub drops: a `|` in code may make such cells. */
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

/** Return the index of the last cell that is not empty. */
function lastFilled(cells: readonly TableCell[]): number {
  return cells.findLastIndex(({ children }) => children.length > 0)
}
