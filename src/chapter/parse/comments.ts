import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { findComments, findUnclosedComment, removeComments } from './html-comments.ts'
import type { Parser } from './parse-markdown.ts'
import { pointAt } from './point-at.ts'

/** A line with `<!--` and nothing else. */
const LONE = /^([ \t]{0,3})<!--(?=[ \t]*\r?$)/gm

/** Most times that a chapter is parsed again, once for each comment that its author reads differently than CommonMark. */
const ROUNDS = 50

/** The start of a comment for which the parser found no end. */
interface OpenComment {
  readonly offset: number
  /** True in a paragraph, where the parser already shows it as text. */
  readonly inText: boolean
}

/** How the chapter's comments are read. */
interface CommentOptions {
  /** Whether a line starts another slide or notes: a comment without an end ends before it. */
  readonly endsSlide?: ((line: string) => boolean) | undefined
}

/**
 * Parse a chapter whose comments may not be comments in CommonMark: never closed, or closed in another block.
 *
 * - Lone `<!--` lines in a file without any `-->` are slide breaks, with one warning.
 * - A comment that is closed after its block (a list item, a paragraph) has ended is hidden as a whole.
 * - Any other comment without an end is shown as text, with a warning at its line. In the dialect of a slide tool, where
 *   comments hold notes, it hides the rest of its slide instead.
 *
 * @param text The chapter without front matter; every change keeps lines and columns.
 * @param file Takes the warnings.
 */
export function parseWithComments(
  text: string,
  file: VFile,
  parse: Parser,
  { endsSlide }: CommentOptions = {},
): Root {
  let source = text
  const shown = new Set<number>()
  for (let round = 0; round < ROUNDS && source.includes('<!--'); round++) {
    const tree = parse(source)
    const open = findOpen(tree, source, endsSlide).filter(({ offset }) => !shown.has(offset))
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
      warn(file, source, offset, endsSlide !== undefined)
      if (endsSlide) {
        settled = endOfSlide(source, offset, endsSlide)
        source = blank(source, offset, settled)
      } else if (inText) shown.add(offset)
      else {
        // The parser read what follows as a part of the comment: parse again before looking at it.
        source = blank(source, offset, offset + 4)
        break
      }
    }
  }
  return parse(source)
}

/** Report a comment without an end. */
function warn(file: VFile, source: string, offset: number, isHidden: boolean): void {
  reportProblem(file, {
    rule: 'comment-unclosed',
    reason: 'Unexpected comment without an end, expected `-->`',
    place: pointAt(source, offset),
    note: isHidden ? 'The rest of its slide is hidden.' : 'What follows is shown as text.',
  })
}

/** Return where the slide around an offset ends. */
function endOfSlide(source: string, offset: number, endsSlide: (line: string) => boolean): number {
  let end = source.indexOf('\n', offset)
  while (end !== -1) {
    const next = source.indexOf('\n', end + 1)
    if (endsSlide(source.slice(end + 1, next === -1 ? undefined : next).replace(/\r$/, ''))) return end + 1
    end = next
  }
  return source.length
}

/** Return where a comment ends; undefined where another one starts before. An arrow in code is not an end. */
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

/** Return the offsets of the code blocks of a chapter. */
function findCode(tree: Root): readonly (readonly [number, number])[] {
  const ranges: [number, number][] = []
  visit(tree, 'code', ({ position }) => {
    ranges.push([position?.start.offset ?? 0, position?.end.offset ?? 0])
  })
  return ranges
}

/** Remove comments from a tree, and the blocks that are empty without them. */
export function remarkRemoveComments(): (tree: Root) => void {
  return (tree) => {
    prune(tree)
  }
}

/** Remove comments below a node; returns false where the node is empty afterwards. */
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
  // Four underscores have the length of `<!--` and, unlike dashes, never make a heading of the line above.
  const changed = head + source.slice(first).replace(LONE, '$1____')
  let text = changed
  visit(parse(changed), 'code', (node) => {
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    text = text.slice(0, start.offset) + source.slice(start.offset, end.offset) + text.slice(end.offset)
  })
  return parse(text)
}

/** List the comments that are not closed in their blocks, in the order of the text. */
function findOpen(
  tree: Root,
  source: string,
  endsSlide: CommentOptions['endsSlide'],
): readonly OpenComment[] {
  const found: OpenComment[] = []
  visit(tree, (node) => {
    const { start, end } = node.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) return
    if (node.type !== 'html' && node.type !== 'text') return
    const written = source.slice(start.offset, end.offset)
    const swallowing = endsSlide && findSwallowing(written, endsSlide)
    const within = swallowing ?? findUnclosedComment(written)
    const offset = start.offset + within
    if (within !== -1 && source[offset - 1] !== '\\') found.push({ offset, inText: node.type === 'text' })
  })
  return found
}

/**
 * Return the offset of the first comment whose end was forgotten, so that it goes on to the end of a comment on a later
 * slide; undefined without one.
 */
function findSwallowing(text: string, endsSlide: (line: string) => boolean): number | undefined {
  const found = findComments(text).find(({ text: inside }) => {
    const next = inside.lastIndexOf('<!--')
    return next !== -1 && inside.slice(0, next).split(/\r?\n/).slice(1).some(endsSlide)
  })
  return found?.start
}

/** Whether `<!--` is alone on its line, in a file without any `-->`. */
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
