import { createFenceEnds, type EndsCode, type FenceEnds } from './fence-ends.ts'
import { closesFence } from './fence-lines.ts'
import type { TextEdit } from './text-edits.ts'
import { createListColumns, indentOf, isBlankLine, type TextLine, textLines } from './text-lines.ts'

/** A fence after the marks of quotes and list items: what precedes it, its backticks or tildes, its info string. */
const OPENING = /^([\s>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(`{3,}|~{3,})(.*)$/
/** An info string of words, as in a text after three backticks: three words or more, none with signs of attributes. */
const PROSE = /^[^\s={}[\]"']+(?:[ \t]+[^\s={}[\]"']+){2,}[ \t]*$/

/** An opening fence. */
interface Opening {
  readonly index: number
  /** Number of characters before its backticks or tildes. */
  readonly column: number
  readonly fence: string
  readonly info: string
  /** Column where the content of the list item around it starts; 0 outside of lists. */
  readonly item: number
}

/**
 * List the changes by which Markdown's parser reads fences where other tools, and authors, see their ends.
 *
 * - Three backticks before words and after a later line of the same paragraph are a code span.
 * - A fence in a list item goes on to its closing line, even where its code is not indented.
 * - Fewer backticks than the opening fence has close it, where nothing else does.
 * - Without any of these, a fence ends before the first line that cannot be code.
 *
 * Each line is looked at once, and once more for each search, which is not repeated when it failed.
 */
export function repairFences(text: string, endsCode: EndsCode): readonly TextEdit[] {
  const lines = textLines(text)
  const ends = createFenceEnds(lines, endsCode)
  const itemOf = createListColumns()
  const edits: TextEdit[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as TextLine
    const item = itemOf(line.text)
    const [, before = '', fence = '', info = ''] = OPENING.exec(line.text) ?? []
    if (fence === '' || (fence[0] === '`' && info.includes('`'))) continue
    if (before.includes('>')) {
      index = endOfQuote(lines, index, fence)
      continue
    }
    const column = before.length
    if (column >= item + 4) continue
    const opening: Opening = { index, column, fence, info: info.trim(), item: column >= item ? item : 0 }
    const { last, changes } = readFence(opening, lines, ends)
    edits.push(...changes)
    index = last
  }
  return edits
}

/** Find the last line of a fence, and the changes that make it end there. */
function readFence(
  opening: Opening,
  lines: readonly TextLine[],
  ends: FenceEnds,
): { readonly last: number; readonly changes: readonly TextEdit[] } {
  const { index, fence, info, item } = opening
  const close = ends.findClosing(index, fence)
  const left = item > 0 ? ends.findLeft(index, close, item) : close
  const limit = ends.findLimit(index, left, info)
  const isClosed = left === close && close < lines.length
  const swallows = isClosed && limit < close && ends.hasOpening(limit, close, fence)
  const span = ends.findSpan(index, fence)
  if (span && (!isClosed || PROSE.test(info) || ends.hasOpening(span.index, close, fence)))
    return { last: span.index, changes: spanEdits(opening, span, lines) }
  if (isClosed && !swallows) return { last: close, changes: [] }
  if (left < close && limit === left) {
    const end = endInList(opening, { left, close, limit: ends.findLimit(left - 1, close, info) }, lines)
    return end === undefined
      ? { last: left - 1, changes: [] }
      : { last: end, changes: indentEdits(opening, end, lines) }
  }
  const short = ends.findShorter(index, fence, limit)
  if (short !== undefined) {
    const { start, text } = lines[short] as TextLine
    const insert = (fence[0] ?? '').repeat(fence.length - text.trim().length)
    return { last: short, changes: [{ at: start + text.trimEnd().length, remove: 0, insert }] }
  }
  if (limit >= lines.length) return { last: lines.length, changes: [] }
  let end = limit - 1
  while (end > index && isBlankLine(lines[end]?.text ?? '')) end--
  const { start, text } = lines[end] as TextLine
  const insert = `\n${' '.repeat(opening.column)}${fence}`
  return { last: limit - 1, changes: [{ at: start + text.length, remove: 0, insert }] }
}

/** Return the closing line of a fence whose code leaves the list item; undefined where its author did not mean that. */
function endInList(
  { column }: Opening,
  { left, close, limit }: { readonly left: number; readonly close: number; readonly limit: number },
  lines: readonly TextLine[],
): number | undefined {
  if (limit < close || close === lines.length) return undefined
  const isAfterBlank = isBlankLine(lines[left - 1]?.text ?? '')
  return !isAfterBlank || indentOf(lines[close]?.text ?? '') === column ? close : undefined
}

/** Indent the code of a fence in a list item. Where its first line is indented, the others keep what they have. */
function indentEdits({ index, item }: Opening, end: number, lines: readonly TextLine[]): readonly TextEdit[] {
  const code = lines.slice(index + 1, end + 1).filter(({ text }) => !isBlankLine(text))
  const isFlush = indentOf(code[0]?.text ?? '') < item
  return code.flatMap(({ start, text }, n): readonly TextEdit[] => {
    const missing = isFlush && n < code.length - 1 ? item : Math.max(0, item - indentOf(text))
    return missing > 0 ? [{ at: start, remove: 0, insert: ' '.repeat(missing) }] : []
  })
}

/** Shorten the backticks of a code span, which start no fence then. */
function spanEdits(
  { index, column, fence }: Opening,
  span: { readonly index: number; readonly column: number },
  lines: readonly TextLine[],
): readonly TextEdit[] {
  const remove = fence.length
  const [from, to] = [lines[index] as TextLine, lines[span.index] as TextLine]
  return [
    { at: from.start + column, remove, insert: '``' },
    { at: to.start + span.column, remove, insert: '``' },
  ]
}

/** Return the last line of a fence in a quote. */
function endOfQuote(lines: readonly TextLine[], index: number, fence: string): number {
  let at = index + 1
  while (/^[ \t]*>/.test(lines[at]?.text ?? '') && !closesFence(lines[at]?.text ?? '', fence)) at++
  return /^[ \t]*>/.test(lines[at]?.text ?? '') ? at : at - 1
}
