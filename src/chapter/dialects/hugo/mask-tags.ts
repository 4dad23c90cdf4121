const TAG = /\{\{(?:<(?:[^>]|>(?!\}\}))*>|%(?:[^%]|%(?!\}\}))*%)\}\}/g
/** A closing tag right behind the end of a fence or of a table's row, with an empty line below. */
const BEHIND =
  /^([ \t]*(?:`{3,}|~{3,}|\|.*\|))[ \t]*(\{\{[<%]\s*\/[^{}\n]*[%>]\}\}[ \t]*)\r?\n(?=[ \t]*\r?\n)/gm
/** An opening tag right before the start of a block, with an empty line above. */
const BEFORE =
  /^([ \t]*)\r?\n([ \t]*\{\{[<%]\s*[\w.-][^{}\n]*[%>]\}\})[ \t]*(?=(?:#{1,6}|[-*+]|\d+[.)]|>)[ \t]|\||`{3}|~{3})/gm

/**
 * Give tags lines of their own where Markdown needs them, with as many characters and lines: tags of several lines become
 * one with empty lines behind it, and tags beside a fence, list or table go to the empty line next to it.
 *
 * @param isCode Tells an offset in code.
 */
export function maskTags(source: string, isCode: (offset: number) => boolean): string {
  const joined = source.replace(TAG, (tag, offset: number) =>
    tag.includes('\n') && !isCode(offset) ? joinLines(tag) : tag,
  )
  const freed = joined.replace(BEHIND, (whole, before: string, tag: string, offset: number) => {
    const spaces = whole.length - before.length - tag.length - 1
    // The end of a fence is in its code; its start is not the start of the line's text then.
    return isCode(offset) && !/^[ \t]*[`~]/.test(before) ? whole : `${before}${' '.repeat(spaces)}\n${tag}`
  })
  return freed.replace(BEFORE, (whole, space: string, tag: string, offset: number) => {
    if (isCode(offset)) return whole
    return `${tag}${' '.repeat(whole.length - tag.length - space.length - 1)}\n${space}`
  })
}

/** Write a tag on one line, and behind it the line ends that it had; left alone where there is no room. */
function joinLines(tag: string): string {
  const ends = tag.split('\n').length - 1
  const line = tag.replace(/\s*\n\s*/g, ' ').replace(/^(\{\{[<%])\s+|\s+([%>]\}\})$/g, '$1$2')
  const spare = tag.length - line.length - ends
  if (spare < 0) return tag
  return `${line.slice(0, -3)}${' '.repeat(spare)}${line.slice(-3)}${'\n'.repeat(ends)}`
}
