import type { Nodes, Root } from 'mdast'
import { findComments } from '../parse/html-comments.ts'
import type { LineMark } from '../parse/line-marks.ts'
import { COMMON_MARKS, type Parser } from '../parse/parse-markdown.ts'
import { reparseHtml } from '../parse/reparse-html.ts'
import { walk } from '../tree/visit-nodes.ts'
import { isRawElement, startsRaw } from './raw-elements.ts'
import { scanTags } from './scan-tags.ts'

/** Options of {@link remarkFreeHtmlLines}. */
export interface FreeHtmlLinesOptions {
  readonly parse: Parser
  /** Line marks of the chapter's dialects. */
  readonly marks: readonly LineMark[]
}

/**
 * Take lines out of HTML that a dialect gives a meaning: `:::`, `{{% /expand %}}`, separators and notes.
 *
 * HTML ends at a blank line only, so that CommonMark counts these lines as a part of it.
 */
export function remarkFreeHtmlLines({ parse, marks }: FreeHtmlLinesOptions): (tree: Root) => void {
  const all = [...COMMON_MARKS, ...marks]
  // The parser has the last word; measuring alone is the cheap test before it.
  const isCandidate = (line: string): boolean => {
    const text = line.replace(/^[ \t]{1,3}/, '')
    return all.some(({ starts, measure }) => starts.includes(text[0] ?? '\n') && measure(text) > 0)
  }
  return (tree) => freeLines(tree, parse, (line) => isCandidate(line) && isMark(parse(line)))
}

/** Parse the rest of each HTML block as Markdown, from the first line that passes a test. */
export function freeLines(tree: Root, parse: Parser, isFree: (line: string) => boolean): void {
  walk(tree, (node, index, parent) => {
    if (node.type !== 'html' || !holdsHtmlBlocks(parent.type) || startsRaw(node.value)) return undefined
    const start = findLine(node.value, isFree)
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
 * Take lines out of the HTML between slides before comments are read, so that these are read for the right slide.
 *
 * HTML with such a line in a comment is left as it is.
 */
export function freeLinesOfHtml(tree: Root, parse: Parser, isFree: (line: string) => boolean): void {
  tree.children = tree.children.flatMap((node) => {
    if (node.type !== 'html') return [node]
    if (findComments(node.value).some(({ text }) => text.split('\n').some(isFree))) return [node]
    const root: Root = { type: 'root', children: [node] }
    freeLines(root, parse, isFree)
    return root.children
  })
}

/** Whether the parser found a mark of a dialect. */
function isMark({ children: [first] }: Root): boolean {
  return first?.type === 'markerLine'
}

/** Return where the first line starts that passes a test; the line of the HTML's start and lines in `<pre>` do not. */
function findLine(html: string, isFree: (line: string) => boolean): number | undefined {
  const tags = scanTags(html).filter((tag) => tag.ended && isRawElement(tag))
  let offset = 0
  let depth = 0
  let next = 0
  for (const [n, line] of html.split('\n').entries()) {
    for (let tag = tags[next]; tag && tag.start < offset; tag = tags[++next])
      depth += tag.kind === 'start' ? 1 : -1
    if (n > 0 && depth <= 0 && isFree(line.replace(/\r$/, ''))) return offset
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
