/** Whether a line of a chapter is text, a fence or code. */
type LineKind = 'text' | 'open' | 'code' | 'close'

/** A line of a text, and what it is. */
export interface FenceLine {
  readonly kind: LineKind
  /** Without `\n`: joining the lines with `\n` gives the text again. A `\r` stays. */
  readonly text: string
  /** The backticks or tildes of the block that the line opens, belongs to or closes; '' outside of code. */
  readonly fence: string
}

/** The fence of a line, after the marks of the quotes and list items that it stands in. */
const FENCE = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})/

/** Return the backticks or tildes that a line starts with, after the marks of quotes and list items; '' without any. */
export function fenceOf(line: string): string {
  return FENCE.exec(line)?.[1] ?? ''
}

/** Whether a line closes a block of code that a fence opened: as many marks or more, and nothing else. */
export function closesFence(line: string, fence: string): boolean {
  const mark = line.replace(/^[\s>]+/, '').trimEnd()
  return mark.startsWith(fence) && mark === (fence[0] ?? '').repeat(mark.length)
}

/** Ways of a dialect to write fences, besides Markdown's. */
export interface FenceOptions {
  /** Returns the fence that a line opens; '' for none. Default: {@link fenceOf}. */
  readonly opens?: (line: string) => string
  /** Whether a line closes a fence. Default: {@link closesFence}. */
  readonly closes?: (line: string, fence: string) => boolean
}

/**
 * Walk the lines of a chapter and return which are fences, code or text, by what can be known before parsing.
 *
 * An unclosed fence has code up to the end of the text. Indented code, and the end of a quote or list item that holds a
 * fence, are not recognized: only the parser knows them.
 */
export function walkFenceLines(source: string, options: FenceOptions = {}): readonly FenceLine[] {
  const { opens = fenceOf, closes = closesFence } = options
  let fence = ''
  return source.split('\n').map((text): FenceLine => {
    if (fence === '') {
      fence = opens(text)
      return { kind: fence === '' ? 'text' : 'open', text, fence }
    }
    const line: FenceLine = { kind: closes(text, fence) ? 'close' : 'code', text, fence }
    if (line.kind === 'close') fence = ''
    return line
  })
}
