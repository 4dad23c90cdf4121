import type { Html, Nodes, Root, RootContent } from 'mdast'
import { createContainer, setPlace } from './container.ts'

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
    tree.children = group(tree.children)
  }
}

/** Group what belongs together among siblings. */
function group(nodes: readonly RootContent[]): RootContent[] {
  const result: RootContent[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as RootContent
    const name = node.type === 'html' ? openTag(node.value) : undefined
    const end = name === undefined ? -1 : findEnd(nodes, at, name)
    if (end === -1 || node.type !== 'html') {
      result.push(node)
      continue
    }
    result.push(enclose(nodes.slice(at, end + 1), node))
    at = end
  }
  return result
}

/** Make one container of blocks from an opening to a closing tag. */
function enclose(nodes: readonly RootContent[], open: Html): RootContent {
  const close = nodes.at(-1)
  const isWrapper =
    WRAPPER.test(open.value) && close?.type === 'html' && /^\s*(?:<\/[\w-]+>\s*)+$/.test(close.value)
  if (!isWrapper) return setPlace(createContainer('block', nodes), open, close)
  const container = createContainer('group', group(nodes.slice(1, -1)))
  container.around = { open, close }
  return setPlace(container, open, close)
}

/** Find the first element that some HTML opens and does not close. */
function openTag(html: string): string | undefined {
  const open: string[] = []
  for (const { name, closing } of tagsIn(html)) {
    if (!closing) open.push(name)
    else if (open.includes(name)) open.length = open.lastIndexOf(name)
  }
  return open[0]
}

/** Find the block that closes the element which one opens; -1 where none does. */
function findEnd(nodes: readonly RootContent[], start: number, name: string): number {
  let depth = 0
  for (let at = start; at < nodes.length; at++) {
    for (const html of htmlOf(nodes[at] as RootContent)) {
      for (const tag of tagsIn(html)) if (tag.name === name) depth += tag.closing ? -1 : 1
    }
    if (depth <= 0) return at
  }
  return -1
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
