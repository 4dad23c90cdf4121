import type { Html, Nodes, Root, RootContent } from 'mdast'
import type { Parser } from '../../parse/parse-markdown.ts'
import { reparseHtml } from '../../parse/reparse-html.ts'
import { createContainer, setPlace } from '../../tree/container-node.ts'
import { walk } from '../../tree/visit-nodes.ts'

/** Tags of blocks, one on each line, right above a line of text. */
const ABOVE_TEXT =
  /^(?:[ \t]*<\/?(?:div|section|article|aside|main|header|footer|center|blockquote)\b[^<>]*>[ \t]*\r?\n)+(?=[ \t]*[^\s<])/i
const START = /^<div\b[^<>]*>$/i
const END = /^<\/div\s*>$/i

/** Read Markdown right below the tags of HTML blocks, as pandoc does; CommonMark wants a blank line between them. */
export function freeTextOfBlocks(tree: Root, parse: Parser): void {
  walk(tree, (node, index, parent): number | undefined => {
    if (node.type !== 'html') return undefined
    const [tags] = ABOVE_TEXT.exec(node.value) ?? []
    if (tags === undefined) return undefined
    const siblings = parent.children as RootContent[]
    siblings.splice(index, 1, { ...node, value: tags.trimEnd() }, ...reparseHtml(node, tags.length, parse))
    return index + 1
  })
}

/**
 * Show `<div class="slide-content">` on the slide and `<div class="notes">` in the handout, in chapters that have both:
 * some courses make slides and a book of one text.
 *
 * Without the former, notes are a speaker's.
 */
export function readSlideContent(tree: Root): void {
  const isOf = (name: string, node: Nodes | undefined): boolean =>
    node?.type === 'html' && START.test(node.value.trim()) && classesOf(node).includes(name)
  if (!tree.children.some((node) => isOf('slide-content', node))) return
  const children: RootContent[] = []
  for (let at = 0; at < tree.children.length; at++) {
    const node = tree.children[at] as RootContent
    const medium = isOf('slide-content', node) ? 'slide' : isOf('notes', node) ? 'handout' : undefined
    const end = medium ? findEnd(tree.children, at) : undefined
    if (!medium || end === undefined) {
      children.push(node)
      continue
    }
    children.push(
      setPlace(createContainer(medium, tree.children.slice(at + 1, end)), node, tree.children[end]),
    )
    at = end
  }
  tree.children = children
}

/** List the classes of a tag. */
function classesOf({ value }: Html): readonly string[] {
  return (
    /\bclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(value)?.slice(1).find(Boolean) ?? ''
  ).split(/\s+/)
}

/** Find the end tag of a div among the blocks after it; undefined where it is not a block of its own. */
function findEnd(nodes: readonly RootContent[], start: number): number | undefined {
  let depth = 0
  for (let at = start; at < nodes.length; at++) {
    const node = nodes[at]
    if (node?.type !== 'html') continue
    const text = node.value.trim()
    if (START.test(text)) depth++
    else if (END.test(text)) depth--
    else if (/<\/?div\b/i.test(text)) return undefined
    if (depth === 0) return at
  }
  return undefined
}
