const OPENING = /^([ \t]*)((?:(?:\.[A-Za-z_-][\w-]*)+\[[ \t]*)+)((`{3,}|~{3,})[^`\r]*)(\r?)$/
const CLOSING = /^([ \t]*(`{3,}|~{3,})[ \t]*)(\]+)([ \t]*\r?)$/
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*(`{3,}|~{3,})/

/**
 * Write fences on lines of their own that share them with brackets, with as many characters.
 *
 * Of the lines that start with `.small[` and a fence, or end a fence with `]`, Markdown takes the first for text and the
 * second for code. What they open and close is read from the source again: {@link fenceBrackets}.
 */
export function maskFences(source: string): string {
  let fence = ''
  return source
    .split('\n')
    .map((line) => {
      if (fence === '') {
        const [, indent = '', brackets = '', rest = '', mark = '', end = ''] = OPENING.exec(line) ?? []
        fence = mark === '' ? (FENCE.exec(line)?.[1] ?? '') : mark
        return mark === '' ? line : `${indent}${rest}${' '.repeat(brackets.length)}${end}`
      }
      const [, start = '', mark = '', brackets = '', rest = ''] = CLOSING.exec(line) ?? []
      if (mark.startsWith(fence)) {
        fence = ''
        return `${start}${' '.repeat(brackets.length)}${rest}`
      }
      const plain = FENCE.exec(line)?.[1]
      if (plain?.startsWith(fence) && line.trim().replace(/^[>\s]+/, '') === plain) fence = ''
      return line
    })
    .join('\n')
}

/** Find what stood on the first and on the last line of a fence: `.small[`, and the number of `]`. */
export function fenceBrackets(
  first: string,
  last: string,
): { readonly open: string; readonly close: number } {
  return { open: OPENING.exec(first)?.[2] ?? '', close: CLOSING.exec(last)?.[3]?.length ?? 0 }
}
