import { readArguments } from '../parse/attribute-grammar.ts'

/** One tag of a Hugo shortcode: `{{% notice tip "Title" %}}`, `{{< /expand >}}`. */
export interface ShortcodeTag {
  readonly name: string
  readonly closing: boolean
  /** True for `{{< x />}}`. */
  readonly selfClosing: boolean
  /** Arguments without a name, in order. */
  readonly positional: readonly string[]
  readonly named: Readonly<Record<string, string>>
}

/** An escaped tag, which is shown and not read: a comment's slash and star stand inside its signs. */
const ESCAPED = /\{\{([<%])\/\*([\s\S]*?)\*\/([%>])\}\}/g

/** Parse a shortcode tag; undefined for any other text. */
export function parseShortcode(source: string): ShortcodeTag | undefined {
  const text = source.trim()
  if (!/^\{\{[<%]/.test(text) || !/[%>]\}\}$/.test(text) || text.length < 6) return undefined
  const inside = text.slice(3, -3).trim()
  const closing = inside.startsWith('/')
  const [name = ''] = /^[\p{L}\p{M}\p{N}\p{Cf}_./-]+/u.exec(inside.slice(closing ? 1 : 0).trimStart()) ?? []
  if (!/[\p{L}\p{N}_]/u.test(name)) return undefined
  const rest = inside.slice(inside.indexOf(name, closing ? 1 : 0) + name.length).trim()
  const selfClosing = rest.endsWith('/')
  const parts = readArguments(selfClosing ? rest.slice(0, -1).trimEnd() : rest)
  return {
    name: name.toLowerCase(),
    closing,
    selfClosing,
    positional: parts.flatMap(({ key, value }) => (key === undefined ? [value] : [])),
    named: Object.fromEntries(parts.flatMap(({ key, value }) => (key === undefined ? [] : [[key, value]]))),
  }
}

/** Return a text with its escaped tags as a page shows them. */
export function unescapeShortcodes(text: string): string {
  return text.replace(ESCAPED, '{{$1$2$3}}')
}
