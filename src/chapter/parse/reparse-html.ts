import type { Html, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Parser } from './parse-markdown.ts'

/**
 * Parse the rest of some HTML as Markdown, which the parser read as HTML and its author did not.
 *
 * @param from Where in the HTML the rest starts, at the start of a line.
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
