import { closesFence, fenceOf, walkFenceLines } from '../../parse/fence-lines.ts'

/** A fence after brackets on its line: `.small[```js`. */
const OPENING =
  /^([ \t]*)((?:(?:\.[\p{L}_-][\p{L}\p{M}\p{N}\p{Cf}_-]*)+\[[ \t]*)+)((`{3,}|~{3,})[^`\r]*)(\r?)$/u
/** A closing fence with brackets after it: `` ```] ``. */
const CLOSING = /^([ \t]*(`{3,}|~{3,})[ \t]*)(\]+)([ \t]*\r?)$/

/**
 * Replace brackets that share a line with a fence by spaces, so that the length of the text stays the same.
 *
 * CommonMark reads a line of `.small[` and a fence as text, and a closing fence with `]` as code. The brackets are read
 * from the source later, see {@link fenceBrackets}.
 */
export function maskBracketFences(source: string): string {
  return walkFenceLines(source, {
    opens: (line) => OPENING.exec(line)?.[4] ?? fenceOf(line),
    closes: (line, fence) => CLOSING.exec(line)?.[2]?.startsWith(fence) || closesFence(line, fence),
  })
    .map(({ kind, text }) => {
      if (kind === 'open') {
        const [, indent = '', brackets = '', rest, , end = ''] = OPENING.exec(text) ?? []
        return rest === undefined ? text : `${indent}${rest}${' '.repeat(brackets.length)}${end}`
      }
      const [, start, , brackets = '', rest = ''] = (kind === 'close' && CLOSING.exec(text)) || []
      return start === undefined ? text : `${start}${' '.repeat(brackets.length)}${rest}`
    })
    .join('\n')
}

/** Return the brackets on the first and on the last line of a fence: `.small[`, and the number of `]`. */
export function fenceBrackets(
  first: string,
  last: string,
): { readonly open: string; readonly close: number } {
  return { open: OPENING.exec(first)?.[2] ?? '', close: CLOSING.exec(last)?.[3]?.length ?? 0 }
}
