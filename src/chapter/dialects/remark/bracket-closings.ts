import type { Code, List, Nodes, Parents, PhrasingContent, RootContent } from 'mdast'
import { cutOut } from '../../parse/text-ranges.ts'
import { endsUnclosed } from '../../parse/unclosed-end.ts'
import { scanTags } from '../../raw-html/scan-tags.ts'
import { fenceBrackets } from './bracket-fences.ts'
import { bracketsOf, findUnpaired } from './brackets.ts'

/** Whether the nodes after some text close the brackets that it opens, before the slide ends. */
export function isClosed(following: readonly RootContent[], lines: readonly string[]): boolean {
  let depth = 1
  for (const node of following) {
    if (endsUnclosed(node, { deepest: 0 })) return false
    const around = node.type === 'code' ? bracketsAround(node, lines) : undefined
    const brackets = around ? `${around.open}${']'.repeat(around.close)}` : bracketsOf(node)
    for (const bracket of brackets) {
      if (bracket === '[') depth++
      else if (bracket === ']' && --depth === 0) return true
    }
  }
  return false
}

/** Whether lines after a separator close all open brackets: remark reads such a separator as part of their content. */
export function isClosedAfterSeparator(following: readonly RootContent[], open: number): boolean {
  let depth = open
  for (const node of following) {
    if (node.type !== 'markerLine') continue
    for (const bracket of bracketsOf(node)) {
      if (bracket === '[') depth++
      else if (--depth === 0) return true
    }
  }
  return false
}

/** Return the brackets on the lines of a fence. */
export function bracketsAround(
  { position }: Code,
  lines: readonly string[],
): ReturnType<typeof fenceBrackets> {
  const { start, end } = position ?? {}
  return fenceBrackets(lines[(start?.line ?? 0) - 1] ?? '', lines[(end?.line ?? 0) - 1] ?? '')
}

/** Remove the `]` at the end of a block that have no opening bracket in it; returns their number. */
export function removeSpareClosings(node: RootContent): number {
  if (node.type === 'html') {
    const depth = bracketsOf({ type: 'text', value: cutOut(node.value, scanTags(node.value)) })
    const closings = Math.min(countSpare(depth), /\]*\s*$/.exec(node.value)?.[0].trimEnd().length ?? 0)
    if (closings > 0) node.value = node.value.trimEnd().slice(0, -closings)
    return closings
  }
  const holder = lastPhrasing(node)
  const last = holder?.children.at(-1)
  if (!holder || last?.type !== 'text') return 0
  const closings = Math.min(
    findUnpaired(holder.children).filter(({ mark }) => mark === ']').length,
    /\]*\s*$/.exec(last.value)?.[0].trimEnd().length ?? 0,
  )
  if (closings > 0) last.value = last.value.trimEnd().slice(0, -closings).trimEnd()
  return closings
}

/** Move lines of `]` from the end of a list to after it, where their bracket was opened outside of the list. */
export function liftClosings(nodes: readonly RootContent[]): readonly RootContent[] {
  return nodes.flatMap((node) => [node, ...(node.type === 'list' ? removeSpareClosingLines(node) : [])])
}

/** Remove the lines of `]` at the end of a list that have no opening bracket in its last item. */
function removeSpareClosingLines(list: List): readonly RootContent[] {
  const item = list.children.at(-1)
  const children: RootContent[] = item?.children ?? []
  const taken: RootContent[] = []
  for (let last = children.at(-1); item && last; last = children.at(-1)) {
    if (last.type === 'list') taken.unshift(...removeSpareClosingLines(last))
    if (last.type !== 'markerLine' || !/^\]+$/.test(last.mark)) break
    if (countSpare(bracketsOf(item)) < last.mark.length) break
    children.pop()
    taken.unshift(last)
  }
  return taken
}

/** Count the `]` without an opening bracket. */
function countSpare(brackets: string): number {
  let depth = 0
  let spare = 0
  for (const bracket of brackets) {
    if (bracket === '[') depth++
    else if (depth > 0) depth--
    else spare++
  }
  return spare
}

/** Return the last paragraph or heading of a block. */
function lastPhrasing(node: Nodes): (Parents & { children: PhrasingContent[] }) | undefined {
  if (node.type === 'paragraph' || node.type === 'heading') return node
  const last = 'children' in node ? node.children.at(-1) : undefined
  return last ? lastPhrasing(last) : undefined
}
