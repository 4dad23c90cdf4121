import type { Html, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import type { RuleId } from '../model/rule.ts'
import { parse } from './parse.ts'

/** A line of `<!--` and nothing else. */
const LONE = /^([ \t]{0,3})<!--(?=[ \t]*\r?$)/gm

/**
 * Parse a chapter whose comments may not be comments for CommonMark: never closed, or closed in another block.
 *
 * - Lone `<!--` lines in a file without any `-->` are slide breaks, with one warning that says so.
 * - A comment that is closed further on, though its block (a list item, say) ends before, is hidden whole.
 * - Any other comment without an end is shown as text, with a warning at its line.
 *
 * @param text The chapter without front matter; every change keeps lines and columns.
 * @param file Takes the warnings.
 */
export function parseWithComments(text: string, file: VFile): Root {
  let source = text
  let tree = parse(source)
  if (!source.includes('<!--')) return tree
  for (let open = findOpen(tree); open; open = findOpen(tree)) {
    const start = offsetOf(open, source)
    if (start === undefined) return tree
    const end = source.indexOf('-->', start)
    const next = source.indexOf('<!--', start + 4)
    if (end !== -1 && (next === -1 || next > end)) source = blank(source, start, end + 3)
    else if (isLone(source, start)) return parseLoneComments(source, start, file)
    else {
      source = blank(source, start, start + 4)
      file.message('Unexpected comment without an end, expected `-->`', {
        place: pointAt(source, start),
        ruleId: 'comment-unclosed' satisfies RuleId,
        source: 'lutrin',
      }).note = 'What follows is shown as text.'
    }
    tree = parse(source)
  }
  return tree
}

/** Take the comments out of a tree, and the blocks that are empty without them. */
export function remarkRemoveComments(): (tree: Root) => void {
  return (tree) => {
    prune(tree)
  }
}

/** Remove comments below a node; tell whether something is left of it. */
function prune(node: Nodes): boolean {
  if (node.type === 'html') {
    if (!node.value.includes('<!--')) return true
    node.value = node.value.replace(/<!--(?:-?>|[\s\S]*?-->)/g, '')
    return node.value.trim() !== ''
  }
  if (!('children' in node) || node.children.length === 0) return true
  const before = node.children.length
  const children: Nodes[] = node.children
  const left = children.filter(prune)
  node.children = left as never
  return left.length > 0 || before === 0 || node.type === 'root' || node.type === 'tableCell'
}

/** Read the lone `<!--` lines of a file without `-->` as separators, except where they stand in code. */
function parseLoneComments(source: string, first: number, file: VFile): Root {
  file.message(
    'Unexpected comment without an end, read as a slide break like every other line of `<!--` in this file',
    {
      place: pointAt(source, first),
      ruleId: 'comment-separator' satisfies RuleId,
      source: 'lutrin',
    },
  ).note = 'Write `---` between slides.'
  const head = source.slice(0, first)
  // Four underscores: as long as the comment's start, and never the underline of a heading.
  const changed = head + source.slice(first).replace(LONE, '$1____')
  let text = changed
  visit(parse(changed), 'code', (node) => {
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    text = text.slice(0, start.offset) + source.slice(start.offset, end.offset) + text.slice(end.offset)
  })
  return parse(text)
}

/** Find the first comment that its block does not close. */
function findOpen(tree: Root): Html | undefined {
  let found: Html | undefined
  visit(tree, 'html', (node) => {
    if (found || openAt(node.value) === -1) return
    found = node
  })
  return found
}

/** Find where an unclosed comment starts in a piece of HTML; -1 where all are closed. */
function openAt(value: string): number {
  for (let start = value.indexOf('<!--'); start !== -1; start = value.indexOf('<!--', start)) {
    const comment = /^<!--(?:-?>|[\s\S]*?-->)/.exec(value.slice(start))
    if (!comment) return start
    start += comment[0].length
  }
  return -1
}

/** Find where in the file an unclosed comment starts. */
function offsetOf(node: Html, source: string): number | undefined {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return undefined
  const within = openAt(source.slice(start.offset, end.offset))
  return within === -1 ? undefined : start.offset + within
}

/** Tell whether nothing else is on the line of a `<!--`, nor any `-->` in the file. */
function isLone(source: string, offset: number): boolean {
  const lineStart = source.lastIndexOf('\n', offset) + 1
  const lineEnd = source.indexOf('\n', offset)
  const line = source.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).replace(/\r$/, '')
  return !source.includes('-->') && /^[ \t]{0,3}<!--[ \t]*$/.test(line)
}

/** Replace everything but line ends by spaces. */
function blank(source: string, start: number, end: number): string {
  return source.slice(0, start) + source.slice(start, end).replace(/[^\r\n]/g, ' ') + source.slice(end)
}

/** Count line and column of an offset, both from 1. */
function pointAt(source: string, offset: number): { line: number; column: number } {
  const lines = source.slice(0, offset).split('\n')
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
}
