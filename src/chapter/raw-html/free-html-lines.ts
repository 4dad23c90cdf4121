import type { Nodes, Root } from 'mdast'
import type { Parser } from '../parse/parse-markdown.ts'
import { reparse } from '../parse/reparse-html.ts'
import { walk } from '../tree/visit-nodes.ts'

/** What a line that some dialect knows may start with; whether one does, the chapter's parser says. */
const CANDIDATE = /^[ \t]{0,3}(?::{3}|\{\{[<%]|--|\?\?\?|\.[a-z]|\]|notes?\b)/i
/** HTML whose contents are not Markdown's business. */
const RAW = /^\s*<(?:script|style|pre|textarea|!|\?)/i
const RAW_TAG = /<(\/?)(?:script|style|pre|textarea)\b[^>]*>/gi

/** Options of {@link remarkHtmlLines}. */
export interface HtmlLinesOptions {
  readonly parse: Parser
}

/**
 * Free the lines that HTML without a blank line behind it takes for its own: `:::`, `{{% /expand %}}`, the separators
 * and notes of the chapter's dialect.
 */
export function remarkHtmlLines({ parse }: HtmlLinesOptions): (tree: Root) => void {
  return (tree) => freeLines(tree, parse, (line) => CANDIDATE.test(line) && isMark(parse(line)))
}

/** Parse what stands in HTML from the first line on that passes a test. */
export function freeLines(tree: Root, parse: Parser, isFree: (line: string) => boolean): void {
  walk(tree, (node, index, parent) => {
    if (node.type !== 'html' || !isBlock(parent.type) || RAW.test(node.value)) return undefined
    const start = findLine(node.value, isFree)
    if (start === undefined) return undefined
    const before = node.value.slice(0, start).trimEnd()
    parent.children.splice(index, 1, { ...node, value: before }, ...(reparse(node, start, parse) as never[]))
    return index + 1
  })
}

/** Tell a line that the parser knows. */
function isMark({ children: [first] }: Root): boolean {
  return first?.type === 'markerLine'
}

/** Find where the first line starts that passes a test; the first line of all, and those of `<pre>`, do not. */
function findLine(html: string, isFree: (line: string) => boolean): number | undefined {
  let offset = 0
  let raw = 0
  for (const [n, line] of html.split('\n').entries()) {
    if (n > 0 && raw <= 0 && isFree(line.replace(/\r$/, ''))) return offset
    for (const [, closing] of line.matchAll(RAW_TAG)) raw += closing === '' ? 1 : -1
    offset += line.length + 1
  }
  return undefined
}

/** Tell what holds blocks. */
function isBlock(type: Nodes['type']): boolean {
  return ['root', 'listItem', 'blockquote', 'footnoteDefinition', 'container'].includes(type)
}
