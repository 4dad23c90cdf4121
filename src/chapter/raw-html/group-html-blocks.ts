import type { Html, Nodes, Root, RootContent } from 'mdast'
import { createContainer, setPlace } from '../tree/container-node.ts'

const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)\b[^>]*?(\/?)>/gi
/** Elements without an end tag, and those whose end tag authors may leave out. */
const LONE = new Set([
  ...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
  ...['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'thead', 'tbody', 'option'],
])
/** Opening tags and nothing else; those of `details` and the like are one thing on one slide. */
const WRAPPER = /^\s*(?:<(?:div|section|center|font|span|article|main)\b[^>]*>\s*)+$/i

/**
 * Keep blocks together that stand between a tag and its end, `<details>` and `</details>`, so that no slide starts
 * between the two.
 *
 * Slides may start inside a plain wrapper, which is then around the blocks of each.
 */
export function remarkHtmlGroups(): (tree: Root) => void {
  return (tree) => {
    const nodes = tree.children
    if (nodes.some(({ type }) => type === 'html'))
      tree.children = group(nodes, findEnds(nodes), 0, nodes.length)
  }
}

/**
 * Group what belongs together among siblings.
 *
 * @param ends For each node that opens an element, the one that closes it.
 */
function group(
  nodes: readonly RootContent[],
  ends: ReadonlyMap<number, number>,
  from: number,
  to: number,
): RootContent[] {
  const result: RootContent[] = []
  for (let at = from; at < to; at++) {
    const node = nodes[at] as RootContent
    const end = ends.get(at) ?? to
    if (end >= to || node.type !== 'html') {
      result.push(node)
      continue
    }
    const close = nodes[end]
    if (isWrapper(node, close)) {
      const container = createContainer('group', group(nodes, ends, at + 1, end))
      container.around = { open: node, close }
      result.push(setPlace(container, node, close))
    } else result.push(setPlace(createContainer('block', nodes.slice(at, end + 1)), node, close))
    at = end
  }
  return result
}

/** Tell tags and nothing else, around blocks that may be on several slides. */
function isWrapper(open: Html, close: RootContent | undefined): close is Html {
  return WRAPPER.test(open.value) && close?.type === 'html' && /^\s*(?:<\/[\w-]+>\s*)+$/.test(close.value)
}

/** Find the block that closes the first element which each block opens, where one does. */
function findEnds(nodes: readonly RootContent[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  // How many elements of each name are open, and the blocks that wait until it is as many again as before them.
  const names = new Map<string, { depth: number; readonly waiting: { at: number; depth: number }[] }>()
  for (const [at, node] of nodes.entries()) {
    const opened = node.type === 'html' ? openTag(node.value) : undefined
    const before = opened === undefined ? 0 : (names.get(opened)?.depth ?? 0)
    const touched = new Set<string>()
    for (const { name, closing } of htmlOf(node).flatMap(tagsIn)) {
      const state = names.get(name) ?? { depth: 0, waiting: [] }
      state.depth += closing ? -1 : 1
      names.set(name, state)
      touched.add(name)
    }
    for (const name of touched) {
      const { depth, waiting } = names.get(name) ?? { depth: 0, waiting: [] }
      for (let last = waiting.at(-1); last && last.depth >= depth; last = waiting.at(-1)) {
        ends.set(last.at, at)
        waiting.pop()
      }
    }
    if (opened === undefined) continue
    const state = names.get(opened)
    if (state && state.depth > before) state.waiting.push({ at, depth: before })
  }
  return ends
}

/** List the elements that some nodes open in HTML and do not close, the innermost first. */
export function unclosedTags(nodes: readonly Nodes[]): readonly string[] {
  const html = nodes.flatMap(function inside(node: Nodes): readonly string[] {
    if (node.type === 'html') return [node.value]
    return 'children' in node ? (node.children as Nodes[]).flatMap(inside) : []
  })
  return openTags(html).reverse()
}

/** Find the first element that some HTML opens and does not close. */
function openTag(html: string): string | undefined {
  return openTags([html])[0]
}

/** List the elements that pieces of HTML open and do not close, the outermost first. */
function openTags(pieces: readonly string[]): string[] {
  const open: string[] = []
  for (const { name, closing } of pieces.flatMap(tagsIn)) {
    if (!closing) open.push(name)
    else if (open.includes(name)) open.length = open.lastIndexOf(name)
  }
  return open
}

/** List the HTML of a block, or in the text of a paragraph. */
function htmlOf(node: Nodes): readonly string[] {
  if (node.type === 'html') return [node.value]
  return node.type === 'paragraph'
    ? node.children.flatMap((child) => (child.type === 'html' ? [child.value] : []))
    : []
}

/** List the tags of some HTML that have an end. */
function tagsIn(html: string): readonly { readonly name: string; readonly closing: boolean }[] {
  return [...html.matchAll(TAG)].flatMap(([, slash, name, empty]) => {
    const lower = name?.toLowerCase()
    if (lower === undefined || empty === '/' || LONE.has(lower)) return []
    return [{ name: lower, closing: slash === '/' }]
  })
}
