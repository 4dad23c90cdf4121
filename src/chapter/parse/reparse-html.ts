import type { Html, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Parser } from './parse-markdown.ts'

/**
 * Parse the end of an HTML node as Markdown: CommonMark reads it as HTML, its author means Markdown.
 *
 * @param from Offset in the HTML where the Markdown starts, at the start of a line.
 * @returns The nodes, with their positions in the chapter.
 */
export function reparseHtml(html: Html, from: number, parse: Parser): readonly RootContent[] {
  const nodes = parse(html.value.slice(from)).children
  const before = html.value.slice(0, from)
  const lines = (html.position?.start.line ?? 1) + before.split('\n').length - 2
  const offset = (html.position?.start.offset ?? 0) + before.length
  for (const root of nodes) {
    visit(root, ({ position }) => {
      if (!position) return
      for (const point of [position.start, position.end]) {
        point.line += lines
        if (point.offset !== undefined) point.offset += offset
      }
    })
  }
  return nodes
}
