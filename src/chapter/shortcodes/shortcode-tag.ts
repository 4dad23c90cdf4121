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

const TAG = /^\{\{[<%]\s*(\/?)\s*([\w./-]*\w[\w./-]*)\s*([\s\S]*?)\s*(\/?)\s*[%>]\}\}$/
/** A tag that is to be shown and not read: slash and star stand inside its signs. */
const ESCAPED = /\{\{([<%])\/\*([\s\S]*?)\*\/([%>])\}\}/g
const ARGUMENT = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'([^']*)'(?=\s|$)|`([^`]*)`|([^\s"`=]+))/g

/** Read a tag; undefined where it is none. */
export function parseShortcode(source: string): ShortcodeTag | undefined {
  const [, closing, name, args = '', selfClosing] = TAG.exec(source.trim()) ?? []
  if (name === undefined) return undefined
  const positional: string[] = []
  const named: Record<string, string> = {}
  for (const [, key, quoted, single, raw, bare] of args.matchAll(ARGUMENT)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? single ?? raw ?? bare ?? ''
    if (key === undefined) positional.push(value)
    else named[key] = value
  }
  return {
    name: name.toLowerCase(),
    closing: closing === '/',
    selfClosing: selfClosing === '/',
    positional,
    named,
  }
}

/** Write the escaped tags of a text as a page shows them. */
export function unescapeShortcodes(text: string): string {
  return text.replace(ESCAPED, '{{$1$2$3}}')
}
