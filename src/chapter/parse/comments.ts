import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { findUnclosedComment, removeComments } from './html-comments.ts'
import type { Parser } from './parse-markdown.ts'

/** A line of `<!--` and nothing else. */
const LONE = /^([ \t]{0,3})<!--(?=[ \t]*\r?$)/gm

/** How often a chapter is parsed anew for comments that CommonMark reads otherwise than their authors. */
const ROUNDS = 50

/** Where a comment starts that the parser found no end for. */
interface OpenComment {
  readonly offset: number
  /** True in a line of text, where the parser shows it. */
  readonly inText: boolean
}

/**
 * Parse a chapter whose comments may not be comments for CommonMark: never closed, or closed in another block.
 *
 * - Lone `<!--` lines in a file without any `-->` are slide breaks, with one warning that says so.
 * - A comment that is closed further on, though its block (a list item, a paragraph) ends before, is hidden whole.
 * - Any other comment without an end is shown as text, with a warning at its line.
 *
 * @param text The chapter without front matter; every change keeps lines and columns.
 * @param file Takes the warnings.
 */
export function parseWithComments(text: string, file: VFile, parse: Parser): Root {
  let source = text
  const shown = new Set<number>()
  for (let round = 0; round < ROUNDS && source.includes('<!--'); round++) {
    const tree = parse(source)
    const open = findOpen(tree, source).filter(({ offset }) => !shown.has(offset))
    if (open.length === 0) return tree
    const code = findCode(tree)
    let settled = 0
    for (const { offset, inText } of open) {
      if (offset < settled) continue
      const end = endOf(source, offset, code)
      if (end !== undefined) {
        source = blank(source, offset, end)
        settled = end
        continue
      }
      if (!inText && isLone(source, offset)) return parseLoneComments(source, offset, file, parse)
      warn(file, source, offset)
      if (inText) shown.add(offset)
      else {
        // What follows was hidden in it, and has to be parsed first.
        source = blank(source, offset, offset + 4)
        break
      }
    }
  }
  return parse(source)
}

/** Say that a comment has no end. */
function warn(file: VFile, source: string, offset: number): void {
  reportProblem(file, {
    rule: 'comment-unclosed',
    reason: 'Unexpected comment without an end, expected `-->`',
    place: pointAt(source, offset),
    note: 'What follows is shown as text.',
  })
}

/** Find where a comment ends, unless another one starts before, or only an arrow in code looks like its end. */
function endOf(
  source: string,
  start: number,
  code: readonly (readonly [number, number])[],
): number | undefined {
  const next = source.indexOf('<!--', start + 4)
  let end = source.indexOf('-->', start + 4)
  while (end !== -1 && code.some(([from, to]) => from <= end && end < to))
    end = source.indexOf('-->', end + 3)
  return end === -1 || (next !== -1 && next < end) ? undefined : end + 3
}

/** Find the code blocks of a chapter, as offsets. */
function findCode(tree: Root): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  visit(tree, 'code', ({ position }) => {
    ranges.push([position?.start.offset ?? 0, position?.end.offset ?? 0])
  })
  return ranges
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
    node.value = removeComments(node.value)
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
function parseLoneComments(source: string, first: number, file: VFile, parse: Parser): Root {
  reportProblem(file, {
    rule: 'comment-separator',
    reason:
      'Unexpected comment without an end, read as a slide break like every other line of `<!--` in this file',
    place: pointAt(source, first),
    note: 'Write `---` between slides.',
  })
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

/** Find the comments that their blocks do not close, in the order of the text. */
function findOpen(tree: Root, source: string): readonly OpenComment[] {
  const found: OpenComment[] = []
  visit(tree, (node) => {
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    if (node.type !== 'html' && node.type !== 'text') return
    const within = findUnclosedComment(source.slice(start.offset, end.offset))
    const offset = start.offset + within
    if (within !== -1 && source[offset - 1] !== '\\') found.push({ offset, inText: node.type === 'text' })
  })
  return found
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
