const TAG = /\{\{(?:<(?:[^>]|>(?!\}\}))*>|%(?:[^%]|%(?!\}\}))*%)\}\}/g
/** A closing tag right after a closing fence or a table's row, with an empty line below. */
const BEHIND =
  /^([ \t]*(?:`{3,}|~{3,}|\|.*\|))[ \t]*(\{\{[<%]\s*\/[^{}\n]*[%>]\}\}[ \t]*)\r?\n(?=[ \t]*\r?\n)/gm
/** An opening tag on the first line of a block, with an empty line above. */
const BEFORE =
  /^([ \t]*)\r?\n([ \t]*\{\{[<%]\s*[\w.-][^{}\n]*[%>]\}\})[ \t]*(?=(?:#{1,6}|[-*+]|\d+[.)]|>)[ \t]|\||`{3}|~{3})/gm

/**
 * Put tags on separate lines where Markdown needs that, with the same number of characters and lines.
 *
 * A tag of several lines becomes one line with empty lines after it; a tag beside a fence, list or table moves to the
 * empty line next to it.
 *
 * @param isCode Whether an offset is inside code.
 */
export function maskTags(source: string, isCode: (offset: number) => boolean): string {
  const joined = source.replace(TAG, (tag, offset: number) =>
    tag.includes('\n') && !isCode(offset) ? joinLines(tag) : tag,
  )
  const freed = joined.replace(BEHIND, (match, before: string, tag: string, offset: number) => {
    const spaces = match.length - before.length - tag.length - 1
    // A closing fence with words after it is code for the parser, but such a line is masked too.
    return isCode(offset) && !/^[ \t]*[`~]/.test(before) ? match : `${before}${' '.repeat(spaces)}\n${tag}`
  })
  return freed.replace(BEFORE, (match, space: string, tag: string, offset: number) => {
    if (isCode(offset)) return match
    return `${tag}${' '.repeat(match.length - tag.length - space.length - 1)}\n${space}`
  })
}

/** Put a tag on one line, followed by the line ends that it had; unchanged where there is no room. */
function joinLines(tag: string): string {
  const ends = tag.split('\n').length - 1
  const line = tag.replace(/\s*\n\s*/g, ' ').replace(/^(\{\{[<%])\s+|\s+([%>]\}\})$/g, '$1$2')
  const spare = tag.length - line.length - ends
  if (spare < 0) return tag
  return `${line.slice(0, -3)}${' '.repeat(spare)}${line.slice(-3)}${'\n'.repeat(ends)}`
}
