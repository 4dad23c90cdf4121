/** Stands in a {@link BlockText} for a code span. */
export const CODE = '\uE000'
/** Stands in a {@link BlockText} for any other node without text: an image, a formula, HTML. */
export const OTHER = '\uE001'
/** Stands in a {@link BlockText} before and after the words of a link. */
export const LINK = '\uE002'

/**
 * Where a kind of syntax is looked for: `start` in the first block of a chapter, `block` in the first line of a paragraph, `line` in each of its lines, `slide` in
 * the whole of it where it follows a separator, `text` in all words, `fence` in the info string of a fence, `code` in
 * the lines of a fence.
 */
type Scope = 'start' | 'block' | 'line' | 'slide' | 'text' | 'fence' | 'code'

/**
 * One kind of syntax of another tool, and how it is found in text that no dialect has read.
 *
 * The documentation and a test use it too: `example` is reported, and the texts of `quiet` are not.
 */
export interface UnreadKind {
  /** What it is, with its article: "an admonition". */
  readonly what: string
  /** The tools that write it, by their names. */
  readonly tools: string
  /** A chapter that has it. */
  readonly example: string
  /** Texts that resemble it and mean something else. */
  readonly quiet?: readonly string[]
  /** What to write instead, where Lutrin has an equivalent. */
  readonly instead?: string
  readonly scope: Scope
  /** A part that every match has: chapters without it are not searched. */
  readonly sign: string
  /** Matches in linear time: repetitions are bounded, or end at a character that they exclude. */
  readonly pattern: RegExp
  /** Whether a match is meant as syntax, where the pattern alone cannot decide; gets the language of `code`. */
  readonly accepts?: (match: RegExpExecArray, language: string) => boolean
  /** True where a character that its author escaped with `\` is part of the syntax. */
  readonly escaped?: boolean
}
