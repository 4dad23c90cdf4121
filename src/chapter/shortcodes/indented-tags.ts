import type { Code, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { ReadContext } from '../parse/read-context.ts'
import { walk } from '../tree/visit-nodes.ts'
import { type Shortcodes, shortcodeOf } from './shortcode-definition.ts'
import { parseShortcode } from './shortcode-tag.ts'

const TAG = /\{\{[<%][^{}]*[%>]\}\}/g

/**
 * Parse indented code with tags as Markdown: Hugo reads its tags before Markdown sees the indentation.
 *
 * Tags in fences stay code: their author wants to show them.
 */
export function readIndentedTags(tree: Root, known: Shortcodes, { file, parse }: ReadContext): void {
  const source = String(file.value)
  walk(tree, (node, index, parent) => {
    if (node.type !== 'code' || isFence(node, source) || !holdsTag(node.value, known)) return undefined
    const { children } = parse(node.value)
    for (const child of children) visit(child, (inner: Nodes) => void Object.assign(inner, place(node)))
    parent.children.splice(index, 1, ...(children as never[]))
    return index
  })
}

/** Whether code is a fence, and not indented lines. */
function isFence({ position }: Code, source: string): boolean {
  return /^[ \t]*(?:`{3}|~{3}|\{\{[<%]\s*(?:highlight|mermaid|code)\b|\.)/.test(
    source.slice(position?.start.offset ?? 0),
  )
}

/** Whether a text starts with a known tag, or holds the tag of content that students do not see. */
function holdsTag(value: string, known: Shortcodes): boolean {
  return [...value.matchAll(TAG)].some(({ index, 0: source }) => {
    const shortcode = shortcodeOf(parseShortcode(source), known)
    return shortcode?.secret === true || (index === 0 && shortcode !== undefined)
  })
}

/** Return the position of a node, for what is made of it. */
function place({ position }: Code): Pick<Code, 'position'> {
  return position ? { position } : {}
}
