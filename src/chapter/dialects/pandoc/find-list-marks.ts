import { walkFenceLines } from '../../parse/fence-lines.ts'

/** The mark of a list item that Markdown does not have: `a)`, `iv.`, `(2)`. */
export interface ListMark {
  /** Offset in the source. */
  readonly offset: number
  /** As it was written. */
  readonly text: string
  readonly number: number
  /** The attribute `type` of HTML's `ol`. */
  readonly type: ListType
  /** Type and signs: a list is made of items that have the same. */
  readonly style: string
}

type ListType = '1' | 'a' | 'A' | 'i' | 'I'

/** A list that may go on, and the style of its items. */
interface OpenList {
  readonly indent: number
  readonly style: string
  readonly type: ListType | undefined
}

/** The marks of quotes and the indentation, the mark with its signs, the spaces after it. */
const MARK = /^((?:[ \t]*>)*[ \t]*)(\(?)([a-z]{1,7}|[A-Z]{1,7}|\d{1,6})([.)])(?:([ \t]+)(?=\S)|$)/
/** A mark of Markdown's own. */
const PLAIN = /^((?:[ \t]*>)*[ \t]*)(?:[-*+]|\d{1,9}[.)]|#\.|\(@[\w-]*\))(?:[ \t]|$)/
const ROMAN = /^(?=[ivxlcdm])m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/i
const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
/** Highest roman number that starts a list: `di.`, `mix)` and the like are words. */
const MOST = 39

/**
 * Find the marks of pandoc's lists with letters, roman numbers or parentheses.
 *
 * A list starts after a blank line, a heading or in another list. One letter and a period need two spaces if the letter
 * is a capital, since it may be a name's.
 */
export function findListMarks(source: string): readonly ListMark[] {
  if (!/^[ \t>]*(?:\((?:\d+|[a-z]+|[A-Z]+)\)|(?:[a-z]{1,7}|[A-Z]{1,7})[.)])(?:[ \t]|$)/m.test(source))
    return []
  const marks: ListMark[] = []
  let lists: OpenList[] = []
  let isAfterBlank = true
  let start = 0
  for (const { kind, text } of walkFenceLines(source)) {
    const line = text.replace(/\r$/, '')
    const offset = start
    start += text.length + 1
    if (/^[\s>]*$/.test(line)) {
      isAfterBlank = true
      continue
    }
    const indent = line.replace(/^(?:[ \t]*>)+/, (quote) => ' '.repeat(quote.length)).search(/\S/)
    const outer = lists.filter((list) => list.indent < indent - 1)
    const same = lists.find((list) => Math.abs(list.indent - indent) <= 1)
    const mayStart = isAfterBlank || lists.length > 0
    const mark = kind === 'text' && mayStart ? markOf(line, offset, same) : undefined
    if (mark && indent < 4 + (outer.at(-1)?.indent ?? 0) + 4) {
      marks.push(mark)
      lists = [...outer, { indent, style: mark.style, type: mark.type }]
    } else if (kind === 'text' && PLAIN.test(line)) lists = [...outer, { indent, style: '', type: undefined }]
    else if (isAfterBlank || /^[\s>]*#{1,6}[ \t]/.test(line)) lists = outer
    isAfterBlank = /^[\s>]*(?:#{1,6}[ \t]|:{3})/.test(line)
  }
  return marks
}

/** Replace marks by numbers of the same length, which Markdown's parser knows. */
export function maskListMarks(source: string, marks: readonly ListMark[]): string {
  let masked = ''
  let from = 0
  for (const { offset, text, number } of marks) {
    const digits = String(number)
      .slice(-text.length + 1)
      .padStart(text.length - 1, '0')
    masked += source.slice(from, offset) + digits + text.slice(-1)
    from = offset + text.length
  }
  return masked + source.slice(from)
}

/** Read the mark at the start of a line, as the next one of a list or as the first of another. */
function markOf(line: string, start: number, list: OpenList | undefined): ListMark | undefined {
  const [, before = '', open = '', word = '', close = '', spaces = ''] = MARK.exec(line) ?? []
  if (word === '' || (open === '(' && close !== ')') || (open === '' && /^\d/.test(word))) return undefined
  const make = (type: ListType, number: number): ListMark => ({
    offset: start + before.length,
    text: open + word + close,
    number,
    type,
    style: open + type + close,
  })
  if (/^\d/.test(word)) return make('1', Number(word))
  const isCapital = word < 'a'
  const letter =
    word.length === 1 ? make(isCapital ? 'A' : 'a', word.toLowerCase().charCodeAt(0) - 96) : undefined
  const roman = ROMAN.test(word) ? make(isCapital ? 'I' : 'i', romanNumber(word.toLowerCase())) : undefined
  for (const next of [letter, roman]) if (next && list?.style === next.style) return next
  const first = roman && (word.length > 1 || roman.number === 1) ? roman : letter
  if (!first || (first === roman && roman.number > MOST)) return undefined
  const isInitial = isCapital && close === '.' && open === '' && word.length === 1
  return isInitial && spaces.length < 2 && spaces !== '\t' ? undefined : first
}

/** Return the value of a roman number. */
function romanNumber(word: string): number {
  const values = [...word].map((letter) => VALUES[letter] ?? 0)
  return values.reduce((sum, value, n) => sum + (value < (values[n + 1] ?? 0) ? -value : value), 0)
}
