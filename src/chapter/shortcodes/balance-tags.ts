import type { Nodes, Parents, Root, RootContent } from 'mdast'
import type { InlineMark } from '../parse/inline-marks.ts'
import type { MarkerLine } from '../parse/line-marks.ts'
import { isBlank } from '../tree/node-text.ts'
import { holdsBlocks, type Shortcodes, shortcodeOf, sourceOf, tagOf } from './shortcode-definition.ts'
import type { ShortcodeTag } from './shortcode-tag.ts'

/** How often tags of one block are moved at most. */
const ROUNDS = 500

/** A tag and the nodes that it stands in, the root first. */
interface Place {
  readonly node: MarkerLine | InlineMark
  readonly tag: ShortcodeTag
  readonly path: readonly Parents[]
}

/**
 * Bring both tags of a shortcode into one list of children: one may stand in the last item of a list, the other behind it.
 *
 * What makes blocks comes out of the headings and words that it stands in, and what students do not see out of everything.
 */
export function balanceTags(tree: Root, known: Shortcodes): void {
  for (let round = 0; round < ROUNDS; round++) {
    // What is moved changes the blocks that it stands in: other pairs in them wait for the next round.
    const changed = new Set<Parents>()
    // The last ones first: what is moved behind its block is in the order of the text then.
    for (const [open, close] of findPairs(findTags(tree)).reverse()) {
      const blocks = [open.path[1], close.path[1]].filter((block) => block !== undefined)
      if (blocks.some((block) => changed.has(block)) || !bring(open, close, known)) continue
      for (const block of blocks) changed.add(block)
    }
    if (changed.size === 0) return
  }
}

/** List the tags below a node in the order of the text. */
function findTags(tree: Root): readonly Place[] {
  const places: Place[] = []
  const look = (node: Parents, path: readonly Parents[]): void => {
    for (const child of node.children as Nodes[]) {
      const tag = tagOf(child)
      if (tag) places.push({ node: child as MarkerLine | InlineMark, tag, path })
      if ('children' in child) look(child, [...path, child])
    }
  }
  look(tree, [tree])
  return places
}

/** Pair tags by name, the inner ones first; one that has no other half is in no pair. */
function findPairs(places: readonly Place[]): (readonly [Place, Place])[] {
  const pairs: (readonly [Place, Place])[] = []
  const open: Place[] = []
  for (const place of places) {
    if (place.tag.selfClosing) continue
    if (!place.tag.closing) open.push(place)
    else {
      const at = open.findLastIndex(({ tag }) => tag.name === place.tag.name)
      const [start] = at === -1 ? [] : open.splice(at)
      if (start) pairs.push([start, place])
    }
  }
  return pairs
}

/** Move the tags of a pair up to where they meet; tell whether anything moved. */
function bring(open: Place, close: Place, known: Shortcodes): boolean {
  const shortcode = shortcodeOf(open.tag, known)
  let depth = 0
  while (open.path[depth + 1] && open.path[depth + 1] === close.path[depth + 1]) depth++
  const meeting = open.path[depth] as Parents
  const isTogether = open.path.length === depth + 1 && close.path.length === depth + 1
  const blocksOnly = shortcode?.block !== undefined && !shortcode.inline
  if (shortcode?.secret && isTogether) return depth > 0 && extract(open, close, 0)
  // A paragraph is cut where the blocks are made; a cell may hold them.
  if (isTogether)
    return blocksOnly && !holdsBlocks(meeting) && !['paragraph', 'tableCell'].includes(meeting.type)
      ? extract(open, close, open.path.findLastIndex(holdsBlocks))
      : false
  if ([...open.path, ...close.path].some(({ type }) => type === 'table'))
    return shortcode?.secret === true && enclose(open, close)
  const holder = blocksOnly ? open.path.findLastIndex((node, n) => n <= depth && holdsBlocks(node)) : depth
  const moved = [open, close].map((place) => lift(place, holder))
  return moved.some(Boolean)
}

/** Move a tag up to a node that it stands in, and cut in two what is between them. */
function lift({ node, path }: Place, depth: number): boolean {
  const target = path[depth]
  const child = path[depth + 1]
  if (!target || !child || path.some(({ type }, n) => n > depth && type === 'table')) return false
  const siblings = target.children as Nodes[]
  const parts = cut(child, node)
  if (!parts) return false
  const mark = holdsBlocks(target) ? asLine(node) : node
  siblings.splice(siblings.indexOf(child), 1, ...parts.before, mark, ...parts.after)
  return true
}

/** Cut a node at a tag somewhere in it, which is in neither part. */
function cut(
  node: Nodes,
  mark: Nodes,
): { readonly before: readonly Nodes[]; readonly after: readonly Nodes[] } | undefined {
  if (!('children' in node)) return undefined
  const children = node.children as Nodes[]
  for (const [at, child] of children.entries()) {
    const inner = child === mark ? { before: [], after: [] } : cut(child, mark)
    if (!inner) continue
    const before = partOf(node, [...children.slice(0, at), ...inner.before])
    const behind = children.slice(at + 1)
    // The rest of an item is no item of its own.
    const after =
      node.type === 'list'
        ? [...inner.after, ...partOf(node, behind)]
        : node.type === 'listItem'
          ? [...inner.after, ...behind]
          : partOf(node, [...inner.after, ...behind])
    return { before, after }
  }
  return undefined
}

/** Make a node of some of its children, if they show anything; what is left of a heading is a paragraph. */
function partOf(node: Parents, children: readonly Nodes[]): readonly Nodes[] {
  const shown = children.some((child) => !isBlank(child))
  return shown ? [{ ...node, children } as Nodes] : []
}

/** Move a pair and what it wraps behind the block that it stands in, among the children of a node further up. */
function extract(open: Place, close: Place, holder: number): boolean {
  const meeting = open.path.at(-1) as Parents
  const block = open.path[holder + 1]
  const target = open.path[holder]
  if (!block || !target) return false
  const children = meeting.children as Nodes[]
  const from = children.indexOf(open.node)
  const inner = children.splice(from, children.indexOf(close.node) + 1 - from).slice(1, -1) as RootContent[]
  const words: RootContent[] =
    holdsBlocks(meeting) || inner.length === 0 ? inner : [{ type: 'paragraph', children: inner as never }]
  const siblings = target.children as Nodes[]
  siblings.splice(siblings.indexOf(block) + 1, 0, asLine(open.node), ...words, asLine(close.node))
  return true
}

/** Move a pair around the blocks that its tags stand in, where it cannot be taken out of them. */
function enclose(open: Place, close: Place): boolean {
  for (const [{ node, path }, behind] of [[open, 0] as const, [close, 1] as const]) {
    const [root, block] = path
    // One that stands between the blocks of the chapter is where it should be.
    if (!root || !block) continue
    const siblings = root.children as Nodes[]
    const around = (path.at(-1) as Parents).children as Nodes[]
    around.splice(around.indexOf(node), 1)
    siblings.splice(siblings.indexOf(block) + behind, 0, asLine(node))
  }
  return true
}

/** Make a line of its own of a tag. */
export function asLine(node: MarkerLine | InlineMark): MarkerLine {
  const source = sourceOf(node)
  const place = node.position ? { position: node.position } : {}
  return { type: 'markerLine', mark: source, source, children: [], ...place }
}
