import type { List, ListItem, Root, RootContent } from 'mdast'
import { setAttributes } from '../../tree/attributes.ts'
import { walk } from '../../tree/visit-nodes.ts'
import type { ListMark } from './find-list-marks.ts'

/**
 * Give lists the kind of their numbers, and part those that Markdown's parser has joined: one with letters and the next
 * with roman numbers.
 */
export function readFancyLists(tree: Root, marks: readonly ListMark[]): void {
  if (marks.length === 0) return
  const byOffset = new Map(marks.map((mark) => [mark.offset, mark]))
  const markOf = ({ position }: ListItem): ListMark | undefined => byOffset.get(position?.start.offset ?? -1)
  walk(tree, (node, index, parent): undefined => {
    if (node.type !== 'list' || !node.ordered || !node.children.some(markOf)) return
    const parts = partsOf(node, (item) => markOf(item)?.style ?? '')
    const lists = parts.map((items) => listOf(node, items, items[0] && markOf(items[0])))
    ;(parent.children as RootContent[]).splice(index, 1, ...lists)
  })
}

/** Group the items of a list by their style. */
function partsOf({ children }: List, styleOf: (item: ListItem) => string): readonly (readonly ListItem[])[] {
  const parts: ListItem[][] = []
  for (const [n, item] of children.entries()) {
    const before = children[n - 1]
    if (!before || styleOf(before) !== styleOf(item)) parts.push([])
    parts.at(-1)?.push(item)
  }
  return parts
}

/** Make a list of some items of another one. */
function listOf(list: List, items: readonly ListItem[], mark: ListMark | undefined): List {
  const isWhole = items.length === list.children.length
  const [start, end] = [items[0]?.position?.start, items.at(-1)?.position?.end]
  const made: List = {
    ...list,
    // A blank line between two lists does not make either of them loose.
    spread: isWhole ? (list.spread ?? false) : items.some((item, n) => isApart(items[n - 1], item)),
    start: mark?.number ?? numberOf(list, items),
    children: [...items],
    ...(start && end ? { position: { start, end } } : {}),
  }
  if (mark && mark.type !== '1') setAttributes(made, { classes: [], values: { type: mark.type } })
  return made
}

/** Return the number of the first of some items without a mark of ours. */
function numberOf(list: List, items: readonly ListItem[]): number {
  return list.children[0] === items[0] ? (list.start ?? 1) : 1
}

/** Whether there is a blank line between two items. */
function isApart(item: ListItem | undefined, next: ListItem): boolean {
  return item !== undefined && (next.position?.start.line ?? 0) > (item.position?.end.line ?? 0) + 1
}
