import type { Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { findUnclosedEnd } from '../parse/unclosed-end.ts'
import { createContainer, setPlace } from '../tree/container-node.ts'
import { privateMark, reportPrivateName } from '../tree/private-mark.ts'
import { isPrivateContainer } from '../tree/private-node.ts'
import { type CommentRange, findCommentRanges } from './comment-ranges.ts'
import { type RangeStart, rangeStart } from './range-starts.ts'

/**
 * Hide what is between two marks of another tool that name a private part: MyST's `{solution-start}` and `{solution-end}`,
 * Jekyll's `{% solution %}`, an admonition of MkDocs.
 *
 * Without its second mark, a part ends with its slide or the block that it is in.
 */
export function remarkPrivateRanges(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const separated = tree.children.some(({ type }) => type === 'thematicBreak')
    hideIn(tree, file, separated)
    const source = String(file.value)
    const ranges = source.includes('<!--') ? findCommentRanges(source) : []
    for (const range of ranges) hideBetween(tree, range)
  }
}

/** Hide the nodes between two comments, wherever they stand. */
function hideBetween(node: Nodes, range: CommentRange): void {
  if (!('children' in node)) return
  const children = node.children as RootContent[]
  const isInside = ({ position }: Nodes): boolean =>
    (position?.start.offset ?? -1) >= range.from &&
    (position?.end.offset ?? Number.POSITIVE_INFINITY) <= range.to
  for (const [at, child] of children.entries()) {
    if (!isInside(child)) hideBetween(child, range)
    else if (!holdsBlocks(node)) child.data = { ...child.data, private: range.mark.kind } as never
    else if (child.type !== 'definition' && child.type !== 'footnoteDefinition')
      children[at] = setPlace(createContainer(range.mark.kind, [child]), child, child)
  }
}

/** Hide the ranges among a node's children, and in all nodes below it. */
function hideIn(node: Nodes, file: VFile, separated: boolean): void {
  if (!('children' in node)) return
  const source = String(file.value)
  const children = node.children as RootContent[]
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as RootContent
    const start = rangeStart(child, source)
    const mark = start && privateMark(start.names)
    if (!start || !mark) {
      if (!isPrivateContainer(child)) hideIn(child, file, separated)
      continue
    }
    const last = lastOf(children, at, start)
    if (start.isRead) reportPrivateName(file, mark, child.position?.start)
    else reportUnread(file, start, mark.kind, child)
    if (last === undefined && start.isRead) reportUnended(file, start, child)
    const length = (last ?? endOf(children, at, separated)) + 1 - at
    const inside = children.slice(at, at + length)
    const container = setPlace(createContainer(mark.kind, inside), child, inside.at(-1))
    children.splice(at, length, container)
  }
}

/** Return the index of the last sibling of a range; undefined where its end is missing. */
function lastOf(
  siblings: readonly RootContent[],
  at: number,
  { isEnd, isInside }: RangeStart,
): number | undefined {
  if (isInside) {
    let last = at
    while (isInside(siblings[last + 1], siblings[last])) last++
    return last
  }
  const end = siblings.findIndex((node, n) => n >= at && isEnd(node, n === at))
  return end === -1 ? undefined : end
}

/** Return the index of the last sibling before the next slide. */
function endOf(siblings: readonly RootContent[], at: number, separated: boolean): number {
  const heading = siblings.slice(0, at).findLast(({ type }) => type === 'heading')
  const depth = heading?.type === 'heading' ? heading.depth : 0
  return findUnclosedEnd(siblings, at + 1, { deepest: separated ? 0 : Math.max(2, depth) }) - 1
}

/** Report marks of a tool whose syntax is not read. */
function reportUnread(file: VFile, { text }: RangeStart, kind: string, node: Nodes): void {
  reportProblem(file, {
    rule: 'private-unread',
    reason: `Unexpected \`${text}\`, expected \`:::${kind}\` and \`:::\` around what it marks`,
    place: node.position?.start,
    note: 'Students do not see what it marks, in case it is private.',
  })
}

/** Report a range without an end. */
function reportUnended(file: VFile, { text }: RangeStart, node: Nodes): void {
  reportProblem(file, {
    rule: 'directive-unknown',
    reason: `Unexpected end of \`${text}\`, expected the mark that ends it`,
    place: node.position?.start,
    note: 'Students do not see the rest of the slide.',
  })
}

/** Whether the children of a node are blocks. */
function holdsBlocks({ type }: Nodes): boolean {
  return /^(?:root|blockquote|listItem|container|footnoteDefinition|defListDescription)$/.test(type)
}
