import type { Root } from 'mdast'
import type { Point } from 'unist'
import { visit } from 'unist-util-visit'

/** A change of a text before it is parsed. */
export interface TextEdit {
  /** Offset in the text. */
  readonly at: number
  /** Number of characters that are replaced. */
  readonly remove: number
  readonly insert: string
}

/** Return a text with some changes, which are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = ''
  let from = 0
  for (const { at, remove, insert } of edits) {
    result += text.slice(from, at) + insert
    from = at + remove
  }
  return result + text.slice(from)
}

/** Change the positions in the tree of a changed text to those in the text as its author wrote it. */
export function restorePositions(tree: Root, text: string, edits: readonly TextEdit[]): void {
  const toOffset = createOffsetMap(edits)
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  const restore = (point: Point): void => {
    if (point.offset === undefined) return
    const offset = Math.min(toOffset(point.offset), text.length)
    const line = findLast(starts, offset)
    Object.assign(point, { offset, line: line + 1, column: offset - (starts[line] ?? 0) + 1 })
  }
  visit(tree, ({ position }) => {
    if (!position) return
    restore(position.start)
    restore(position.end)
  })
}

/** Create the function that returns the offset in the text for one in the changed text. */
function createOffsetMap(edits: readonly TextEdit[]): (offset: number) => number {
  const moved: number[] = []
  let growth = 0
  for (const { at, remove, insert } of edits) {
    moved.push(at + growth)
    growth += insert.length - remove
  }
  return (offset) => {
    const n = findLast(moved, offset)
    const edit = edits[n]
    if (!edit) return offset
    const within = offset - (moved[n] ?? 0)
    const isInside = within < edit.insert.length
    return edit.at + (isInside ? Math.min(within, edit.remove) : within - edit.insert.length + edit.remove)
  }
}

/** Return the index of the last number that is not above a limit, in ascending numbers; -1 without one. */
function findLast(numbers: readonly number[], limit: number): number {
  let low = -1
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((numbers[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
