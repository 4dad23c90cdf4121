import type { Nodes, Root, RootContent } from 'mdast'
import type { PrivateKind } from '../../model/private-names.ts'
import { NO_ATTRIBUTES } from '../tree/attributes.ts'
import { createContainer, setPlace } from '../tree/container-node.ts'
import { attributesMark } from '../tree/private-mark.ts'
import { withChildren } from '../tree/replace-children.ts'
import type { Breaks } from './choose-breaks.ts'
import { breaksIn } from './split-containers.ts'

/** Indexes of nodes that students do not see: of the first one, and after the last one. */
interface Range {
  readonly from: number
  readonly to: number
  readonly kind: PrivateKind
}

/**
 * Put each heading with a private class into a private container with its slide and its section, which ends before the
 * next heading of the same or a higher level, or with its slide, whichever is later. A private slide is hidden too.
 *
 * Definitions stay, since other slides may refer to them.
 */
export function groupPrivateSections(tree: Root, breaks: Breaks): Root {
  return holdsMark(tree) ? { ...tree, children: groupIn(tree.children, breaks) } : tree
}

/** Whether a heading or slide with a private class is below a node. */
function holdsMark(node: Nodes): boolean {
  if (startsPrivate(node) !== undefined) return true
  return 'children' in node && (node.children as Nodes[]).some(holdsMark)
}

/** Return the kind of private part that a heading or slide attributes start; undefined for other nodes. */
function startsPrivate(node: Nodes): PrivateKind | undefined {
  return node.type === 'heading' || node.type === 'slideAttributes' ? node.data?.private : undefined
}

/** Group the sections among siblings, and in all nodes below them. */
function groupIn(siblings: readonly RootContent[], breaks: Breaks): RootContent[] {
  const nodes = siblings.map((node) =>
    'children' in node && holdsMark(node)
      ? withChildren(node, groupIn(node.children as RootContent[], breaks))
      : node,
  )
  const result: RootContent[] = []
  let at = 0
  for (const range of rangesOf(nodes, breaks)) {
    const from = Math.max(at, range.from)
    if (range.to <= from) continue
    result.push(...nodes.slice(at, from), ...wrap(nodes.slice(from, range.to), range.kind))
    at = range.to
  }
  return [...result, ...nodes.slice(at)]
}

/** List the private ranges among siblings, by their starts. */
function rangesOf(nodes: readonly RootContent[], breaks: Breaks): readonly Range[] {
  const isBreak = (node: RootContent): boolean => breaksIn(node, breaks)
  const ranges: Range[] = []
  let done = 0
  for (const [at, node] of nodes.entries()) {
    const kind = startsPrivate(node)
    if (kind === undefined || at < done) continue
    const isSlide = node.type === 'slideAttributes'
    const first = isSlide ? slideStart(nodes, at, isBreak) : at
    const inside = isSlide ? headingOf(nodes, at, isBreak) : at
    const depth = node.type === 'heading' ? node.depth : 7
    const section = endOf(nodes, at + 1, (next) => next.type === 'heading' && next.depth <= depth)
    const slide = endOf(nodes, inside + 1, isBreak)
    const to = trimEnd(nodes, at + 1, isSlide ? slide : Math.max(section, slide))
    ranges.push({ from: Math.max(done, first), to, kind })
    done = to
  }
  return ranges
}

/** Return the index of the first node, from an index on, that passes a test; else the number of nodes. */
function endOf(nodes: readonly RootContent[], from: number, isEnd: (node: RootContent) => boolean): number {
  for (let at = from; at < nodes.length; at++) if (isEnd(nodes[at] as RootContent)) return at
  return nodes.length
}

/** Return the index where the slide of a node starts: after the separator before it, or at its heading. */
function slideStart(
  nodes: readonly RootContent[],
  at: number,
  isBreak: (node: RootContent) => boolean,
): number {
  for (let start = at; start > 0; start--) {
    const node = nodes[start - 1] as RootContent
    if (isBreak(node)) return node.type === 'thematicBreak' ? start : start - 1
  }
  return 0
}

/** Return the index of the heading that starts the slide of the attributes before it; else that of the attributes. */
function headingOf(
  nodes: readonly RootContent[],
  at: number,
  isBreak: (node: RootContent) => boolean,
): number {
  const node = nodes[at]
  const next = endOf(nodes, at + 1, ({ type }) => type !== 'slideAttributes')
  const isAhead = (node?.type === 'slideAttributes' && node.ahead) || startsSlide(nodes, at, isBreak)
  const heading = nodes[next]
  return isAhead && heading && heading.type !== 'thematicBreak' && isBreak(heading) ? next : at
}

/** Whether nothing but attributes is between a node and the start of its slide. */
function startsSlide(
  nodes: readonly RootContent[],
  at: number,
  isBreak: (node: RootContent) => boolean,
): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const node = nodes[index] as RootContent
    if (node.type === 'slideAttributes') continue
    return node.type === 'thematicBreak' && isBreak(node)
  }
  return true
}

/** Return the end of a range without the separator and the attributes that belong to the next slide. */
function trimEnd(nodes: readonly RootContent[], from: number, to: number): number {
  let end = to
  for (let at = to - 1; at >= from; at--) {
    const node = nodes[at] as RootContent
    if (node.type === 'thematicBreak' || (node.type === 'slideAttributes' && node.ahead)) end = at
    else if (node.type !== 'slideAttributes') break
  }
  return end
}

/** Make a container of the nodes of a range; definitions come before it. */
function wrap(nodes: readonly RootContent[], kind: PrivateKind): readonly RootContent[] {
  const isDefinition = ({ type }: RootContent): boolean =>
    type === 'definition' || type === 'footnoteDefinition'
  const own = nodes.filter((node) => !isDefinition(node)).map(withoutMark)
  const [first] = own
  if (!first) return nodes
  return [...nodes.filter(isDefinition), setPlace(createContainer(kind, own), first, undefined)]
}

/** Remove the private class of a heading or slide, since the container around it is private. */
function withoutMark(node: RootContent): RootContent {
  if (startsPrivate(node) === undefined) return node
  const plain = (attributes = NO_ATTRIBUTES): typeof NO_ATTRIBUTES => ({
    ...attributes,
    classes: attributes.classes.filter((name) => !attributesMark({ classes: [name], values: {} })),
  })
  const data = { ...node.data, private: undefined }
  if (node.type === 'slideAttributes') return { ...node, data, attributes: plain(node.attributes) }
  // Heading identity: the stages before this one do not know headings by their node.
  return node.type === 'heading'
    ? { ...node, data: { ...data, attributes: plain(node.data?.attributes) } }
    : node
}
