import type { Html, Nodes, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Parser } from './parse.ts'
import { walk } from './walk.ts'

/** A line that HTML blocks swallow where no blank line is before it: `:::`, `{{% /expand %}}`. */
const MARK = /^[ \t]*(?::{3,}.*|\{\{[<%].*[%>]\}\})[ \t]*$/m
/** HTML whose contents are not Markdown's business. */
const RAW = /^\s*<(?:script|style|pre|textarea|!|\?)/i

/** Options of {@link remarkHtmlLines}. */
export interface HtmlLinesOptions {
  readonly parse: Parser
}

/** Free the lines of containers and shortcodes that HTML without a blank line behind it takes for its own. */
export function remarkHtmlLines({ parse }: HtmlLinesOptions): (tree: Root) => void {
  return (tree) => {
    walk(tree, (node, index, parent) => {
      if (node.type !== 'html' || !isBlock(parent.type)) return undefined
      const mark = RAW.test(node.value) ? null : MARK.exec(node.value)
      if (!mark || mark.index === 0) return undefined
      const before = node.value.slice(0, mark.index)
      const rest = shift(parse(node.value.slice(mark.index)).children, node, before)
      parent.children.splice(index, 1, { ...node, value: before.trimEnd() }, ...(rest as never[]))
      return index + 1
    })
  }
}

/** Tell what holds blocks. */
function isBlock(type: Nodes['type']): boolean {
  return ['root', 'listItem', 'blockquote', 'footnoteDefinition', 'container'].includes(type)
}

/** Move nodes that were parsed apart to where they stand in the chapter. */
function shift(nodes: readonly RootContent[], html: Html, before: string): readonly RootContent[] {
  const lines = (html.position?.start.line ?? 1) + before.split('\n').length - 2
  const offset = (html.position?.start.offset ?? 0) + before.length
  for (const node of nodes) {
    visit(node, ({ position }) => {
      if (!position) return
      for (const point of [position.start, position.end]) {
        point.line += lines
        if (point.offset !== undefined) point.offset += offset
      }
    })
  }
  return nodes
}
