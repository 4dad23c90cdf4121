import type { Nodes, Parents, Root, RootContent } from 'mdast'
import type { InlineMark } from '../parse/inline-marks.ts'
import type { MarkerLine } from '../parse/line-marks.ts'
import { isBlank } from '../tree/node-text.ts'
import { holdsBlocks, type Shortcodes, shortcodeOf, sourceOf, tagOf } from './shortcode-definition.ts'
import type { ShortcodeTag } from './shortcode-tag.ts'

/** Most times that the tags of one block are moved. */
const ROUNDS = 500

/** A tag and its ancestors, the root first. */
interface Place {
  readonly node: MarkerLine | InlineMark
  readonly tag: ShortcodeTag
  readonly path: readonly Parents[]
}

/**
 * Make siblings of both tags of each shortcode: one may be in the last item of a list, the other after the list.
 *
 * Shortcodes that make blocks leave headings and other inline content; those that students do not see leave all nodes.
 */
export function balanceTags(tree: Root, known: Shortcodes): void {
  for (let round = 0; round < ROUNDS; round++) {
    // Moving a pair changes the blocks around it, so other pairs in these blocks wait for the next round.
    const changed = new Set<Parents>()
    // The last pair first, so that pairs moved after the same block stay in the order of the text.
    for (const [open, close] of findPairs(findTags(tree)).reverse()) {
      const blocks = [open.path[1], close.path[1]].filter((block) => block !== undefined)
      if (blocks.some((block) => changed.has(block)) || !bring(open, close, known)) continue
      for (const block of blocks) changed.add(block)
    }
    if (changed.size === 0) return
  }
}

/** List the tags of a tree in the order of the text. */
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

/** Pair tags by name, the inner ones first; a tag without a partner is left out. */
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

/** Move the tags of a pair up to their common ancestor; returns whether anything moved. */
function bring(open: Place, close: Place, known: Shortcodes): boolean {
  const shortcode = shortcodeOf(open.tag, known)
  let depth = 0
  while (open.path[depth + 1] && open.path[depth + 1] === close.path[depth + 1]) depth++
  const meeting = open.path[depth] as Parents
  const isTogether = open.path.length === depth + 1 && close.path.length === depth + 1
  const blocksOnly = shortcode?.block !== undefined && !shortcode.inline
  if (shortcode?.secret && isTogether) return depth > 0 && extract(open, close, 0)
  // A paragraph is split where the blocks are made; a cell may hold blocks.
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

/** Move a tag up to one of its ancestors, and split the nodes between them in two. */
function lift({ node, path }: Place, depth: number): boolean {
  const target = path[depth]
  const child = path[depth + 1]
  if (!target || !child || path.some(({ type }, n) => n > depth && type === 'table')) return false
  const siblings = target.children as Nodes[]
  const parts = cut(child, node)
  if (!parts) return false
  const mark = holdsBlocks(target) ? toMarkerLine(node) : node
  siblings.splice(siblings.indexOf(child), 1, ...parts.before, mark, ...parts.after)
  return true
}

/** Split a node at a tag below it; the tag is in neither part. */
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
    // The rest of a list item becomes blocks, not another item.
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

/** Copy a node with some of its children; no node where these show nothing. */
function partOf(node: Parents, children: readonly Nodes[]): readonly Nodes[] {
  const shown = children.some((child) => !isBlank(child))
  return shown ? [{ ...node, children } as Nodes] : []
}

/** Move a pair and its content out of a block, to the siblings after that block. */
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
  siblings.splice(siblings.indexOf(block) + 1, 0, toMarkerLine(open.node), ...words, toMarkerLine(close.node))
  return true
}

/** Move a pair around the blocks that hold its tags, where it cannot be taken out of them. */
function enclose(open: Place, close: Place): boolean {
  for (const [{ node, path }, behind] of [[open, 0] as const, [close, 1] as const]) {
    const [root, block] = path
    // A tag between the blocks of the chapter is in place already.
    if (!root || !block) continue
    const siblings = root.children as Nodes[]
    const around = (path.at(-1) as Parents).children as Nodes[]
    around.splice(around.indexOf(node), 1)
    siblings.splice(siblings.indexOf(block) + behind, 0, toMarkerLine(node))
  }
  return true
}

/** Make a block of a tag. */
export function toMarkerLine(node: MarkerLine | InlineMark): MarkerLine {
  const source = sourceOf(node)
  const place = node.position ? { position: node.position } : {}
  return { type: 'markerLine', mark: source, source, children: [], ...place }
}
