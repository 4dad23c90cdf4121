import type { Nodes, Root } from 'mdast'
import { findComments } from '../parse/html-comments.ts'
import type { LineMark } from '../parse/line-marks.ts'
import { COMMON_MARKS, type Parser } from '../parse/parse-markdown.ts'
import { reparseHtml } from '../parse/reparse-html.ts'
import { walk } from '../tree/visit-nodes.ts'
import { isRawElement, startsRaw } from './raw-elements.ts'
import { scanTags } from './scan-tags.ts'

/** Options of {@link remarkSplitHtml}. */
export interface SplitHtmlOptions {
  readonly parse: Parser
  /** Line marks of the chapter's dialects. */
  readonly marks: readonly LineMark[]
}

/**
 * Move the marks of dialects out of HTML blocks: `:::`, `{{% /expand %}}`, separators and notes.
 *
 * In CommonMark an HTML block goes on to the next blank line, and would contain these lines.
 */
export function remarkSplitHtml({ parse, marks }: SplitHtmlOptions): (tree: Root) => void {
  const all = [...COMMON_MARKS, ...marks]
  // Measure first, which is cheap; then the parser decides.
  const isCandidate = (line: string): boolean => {
    const text = line.replace(/^[ \t]{1,3}/, '')
    return all.some(({ starts, measure }) => starts.includes(text[0] ?? '\n') && measure(text) > 0)
  }
  return (tree) => splitHtmlAtLines(tree, parse, (line) => isCandidate(line) && isMark(parse(line)))
}

/** End each HTML block before the first line that passes a test, and parse the rest as Markdown. */
export function splitHtmlAtLines(tree: Root, parse: Parser, isSplit: (line: string) => boolean): void {
  walk(tree, (node, index, parent) => {
    if (node.type !== 'html' || !holdsHtmlBlocks(parent.type) || startsRaw(node.value)) return undefined
    const start = findLine(node.value, isSplit)
    if (start === undefined) return undefined
    const before = node.value.slice(0, start).trimEnd()
    parent.children.splice(
      index,
      1,
      { ...node, value: before },
      ...(reparseHtml(node, start, parse) as never[]),
    )
    return index + 1
  })
}

/**
 * Move separators out of HTML before comments are read, so that each comment is read for its own slide.
 *
 * HTML with such a line in a comment is left as it is.
 */
export function splitHtmlAtSeparators(tree: Root, parse: Parser, isSplit: (line: string) => boolean): void {
  tree.children = tree.children.flatMap((node) => {
    if (node.type !== 'html') return [node]
    if (findComments(node.value).some(({ text }) => text.split('\n').some(isSplit))) return [node]
    const root: Root = { type: 'root', children: [node] }
    splitHtmlAtLines(root, parse, isSplit)
    return root.children
  })
}

/** Whether the parser found a mark of a dialect. */
function isMark({ children: [first] }: Root): boolean {
  return first?.type === 'markerLine'
}

/** Return the offset of the first line that passes a test; the HTML's first line and lines in `<pre>` are skipped. */
function findLine(html: string, isSplit: (line: string) => boolean): number | undefined {
  const tags = scanTags(html).filter((tag) => tag.ended && isRawElement(tag))
  let offset = 0
  let depth = 0
  let next = 0
  for (const [n, line] of html.split('\n').entries()) {
    for (let tag = tags[next]; tag && tag.start < offset; tag = tags[++next])
      depth += tag.kind === 'start' ? 1 : -1
    if (n > 0 && depth <= 0 && isSplit(line.replace(/\r$/, ''))) return offset
    offset += line.length + 1
  }
  return undefined
}

/** Whether HTML below a node of this type is a block. */
function holdsHtmlBlocks(type: Nodes['type']): boolean {
  return ['root', 'listItem', 'blockquote', 'footnoteDefinition', 'defListDescription', 'container'].includes(
    type,
  )
}
