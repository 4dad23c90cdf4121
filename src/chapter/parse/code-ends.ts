import type { EndsCode } from './fence-ends.ts'

/** A separator of slides in every dialect. */
const SEPARATOR = /^ {0,3}-{3,4}[ \t]*$/
/** The start of a part that only the trainer sees, in every dialect. */
const PRIVATE =
  /^[ \t]*(?::{3,}[ \t]*\{?[ \t]*\.?(?:notes|trainer|solution)\b|<(?:aside|div)\b[^>]*\b(?:notes|trainer|solution)\b)/i

/**
 * Create the function that checks which lines end a fence without a closing line: separators, and the start of notes.
 *
 * @param others Whether a line is a separator or starts notes in a dialect of the chapter.
 * @param isDeck True in the dialect of a slide tool, where comments are private.
 */
export function createEndsCode(others: readonly ((line: string) => boolean)[], isDeck: boolean): EndsCode {
  return (line, info) =>
    SEPARATOR.test(line) ||
    PRIVATE.test(line) ||
    (isDeck && /^[ \t]*<!--/.test(line) && !/^\{?\.?(?:x?html?|xml|svg|vue|md|markdown)\b/i.test(info)) ||
    others.some((isEnd) => isEnd(line))
}
