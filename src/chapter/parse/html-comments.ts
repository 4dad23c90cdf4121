import { cutOut, type TextRange } from './text-ranges.ts'

/** A comment of HTML in a text. */
export interface HtmlComment extends TextRange {
  /** What stands between `<!--` and `-->`. */
  readonly text: string
}

/** List the comments of a text that have an end, in order; `<!-->` and `<!--->` are whole comments, as in HTML. */
export function findComments(text: string): readonly HtmlComment[] {
  const comments: HtmlComment[] = []
  for (let start = text.indexOf('<!--'); start !== -1; ) {
    const end = endOfComment(text, start)
    if (end === undefined) break
    comments.push({ start, end, text: text.slice(start + 4, Math.max(start + 4, end - 3)) })
    start = text.indexOf('<!--', end)
  }
  return comments
}

/** Return a text without its comments. */
export function removeComments(text: string): string {
  return cutOut(text, findComments(text))
}

/** Return the offset of the first comment without an end; -1 where all have one. */
export function findUnclosedComment(text: string): number {
  return text.indexOf('<!--', findComments(text).at(-1)?.end ?? 0)
}

/** Return where a comment ends; undefined where it does not. */
function endOfComment(text: string, start: number): number | undefined {
  const short = /^<!---?>/.exec(text.slice(start, start + 6))?.[0]
  if (short !== undefined) return start + short.length
  const end = text.indexOf('-->', start + 4)
  return end === -1 ? undefined : end + 3
}
