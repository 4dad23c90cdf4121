/** Class of cells in which any word may break. */
const BROKEN = 'breaks-words'

/**
 * Let words break in the columns of a table that is too wide: in the widest one first, and in no more than needed.
 *
 * Each column is as narrow as its longest word while the table is too wide.
 */
export function breakWidestColumns(box: HTMLElement, isTooWide: () => boolean): void {
  const rows = [...box.querySelectorAll('tr')].map((row) => [...row.cells])
  const plain = rows.filter((cells) => cells.every(({ colSpan, rowSpan }) => colSpan === 1 && rowSpan === 1))
  const widths = (plain[0] ?? []).map((cell) => cell.getBoundingClientRect().width)
  const widestFirst = [...widths.keys()].sort((a, b) => (widths[b] ?? 0) - (widths[a] ?? 0))
  for (const column of widestFirst) {
    if (!isTooWide()) return
    for (const cells of plain) cells[column]?.classList.add(BROKEN)
  }
}

/** Undo what was done to the columns of some tables. */
export function mendColumns(root: HTMLElement): void {
  for (const cell of root.querySelectorAll(`.${BROKEN}`)) {
    cell.classList.remove(BROKEN)
    if (cell.getAttribute('class') === '') cell.removeAttribute('class')
  }
}
