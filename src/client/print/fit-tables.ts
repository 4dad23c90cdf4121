import { breakWidestColumns } from '../page/break-columns.ts'

/** Smallest text of a table, in pixels: 6 points. */
const SMALLEST = 8

/** Shrink the text of tables that are wider than the page; where that is not enough, words may break, in the widest columns first. */
export function fitTables(): void {
  for (const box of document.querySelectorAll<HTMLElement>('main .table')) {
    const table = box.querySelector('table')
    if (table === null) continue
    box.classList.add('fitted')
    const isWide = (): boolean => table.getBoundingClientRect().width > box.clientWidth + 0.5
    const size = Number.parseFloat(getComputedStyle(table).fontSize)
    for (let next = size - 0.5; isWide() && next >= SMALLEST; next -= 0.5) table.style.fontSize = `${next}px`
    if (isWide()) breakWidestColumns(box, isWide)
    if (isWide()) box.classList.add('squeezed')
  }
}
