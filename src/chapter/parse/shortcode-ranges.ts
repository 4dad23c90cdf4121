import type { TextRange } from './text-ranges.ts'

/** What ends a shortcode, by the character after `{{`. */
const ENDS: Readonly<Record<string, string>> = { '<': '>}}', '%': '%}}' }

/** List the shortcode tags of a text, `{{< … >}}` and `{{% … %}}`, in order; a tag may have several lines. */
export function findShortcodes(text: string): readonly TextRange[] {
  const ranges: TextRange[] = []
  // Remember failed searches, so that scanning stays linear.
  const missing = new Set<string>()
  for (let start = text.indexOf('{{'); start !== -1; ) {
    const mark = ENDS[text[start + 2] ?? '']
    const found = mark === undefined || missing.has(mark) ? -1 : text.indexOf(mark, start + 3)
    if (mark !== undefined && found === -1) missing.add(mark)
    const end = found + 3
    if (found !== -1) ranges.push({ start, end })
    start = text.indexOf('{{', found === -1 ? start + 1 : end)
  }
  return ranges
}

/** Return the length of the shortcode tag at the start of a text; 0 where there is none. */
export function measureShortcode(text: string): number {
  const mark = text.startsWith('{{') ? ENDS[text[2] ?? ''] : undefined
  const found = mark === undefined ? -1 : text.indexOf(mark, 3)
  return found === -1 ? 0 : found + 3
}
