import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { ReadContext } from '../parse/read-context.ts'
import { parseShortcode, type ShortcodeTag } from './shortcode-tag.ts'

/** What a shortcode becomes. */
export interface Shortcode {
  /** Between blocks: makes blocks of what the shortcode wraps, or of the tag alone; undefined where it cannot. */
  readonly block?: (
    tag: ShortcodeTag,
    children: readonly RootContent[],
    context: ReadContext,
  ) => readonly RootContent[] | undefined
  /** In a line of text. */
  readonly inline?: (
    tag: ShortcodeTag,
    children: readonly PhrasingContent[],
    context: ReadContext,
  ) => readonly PhrasingContent[] | undefined
  /** True for one that wraps something: without its end it is not read. */
  readonly paired: boolean | 'either'
  /** True for what students do not see: nothing of it is shown, even without its end or inside a word. */
  readonly secret?: boolean
}

/** Shortcodes by name, lower case. */
export type Shortcodes = Readonly<Record<string, Shortcode>>

/** Find what a tag stands for. */
export function shortcodeOf(tag: ShortcodeTag | undefined, known: Shortcodes): Shortcode | undefined {
  return tag && Object.hasOwn(known, tag.name) ? known[tag.name] : undefined
}

/**
 * Read the tag of a node; undefined for one that is none.
 *
 * It is kept with the node, since siblings are looked at for each tag among them.
 */
export function tagOf(node: Nodes): ShortcodeTag | undefined {
  const source = sourceOf(node)
  if (!source.startsWith('{{')) return undefined
  const data = (node.data ?? {}) as TagData
  const known = data.shortcode
  if (known?.source === source) return known.tag
  const tag = parseShortcode(source)
  node.data = { ...data, shortcode: { source, tag } } as object
  return tag
}

/** A tag as it was read, with the text that it was read from. */
interface TagData {
  readonly shortcode?: { readonly source: string; readonly tag: ShortcodeTag | undefined }
}

/** Give a mark as it was written; '' for any other node. */
export function sourceOf(node: Nodes): string {
  if (node.type === 'inlineMark') return node.value
  return node.type === 'markerLine' ? node.source : ''
}

/** Find the tag that closes the one at an index; -1 where there is none. */
export function findEnd(siblings: readonly Nodes[], start: number, name: string): number {
  let depth = 0
  for (let at = start; at < siblings.length; at++) {
    const tag = tagOf(siblings[at] as Nodes)
    if (tag?.name !== name || tag.selfClosing) continue
    depth += tag.closing ? -1 : 1
    if (depth === 0) return at
  }
  return -1
}

const LINES: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'table', 'tableRow', 'tableCell', 'emphasis', 'strong', 'delete', 'link'],
  ...['linkReference', 'span', 'markerLine', 'defListTerm', 'list'],
])

/** Tell a node whose children are blocks of any kind. */
export function holdsBlocks(node: Nodes): boolean {
  return 'children' in node && !LINES.has(node.type)
}
