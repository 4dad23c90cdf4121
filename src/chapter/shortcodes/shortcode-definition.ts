import type { Nodes, PhrasingContent, RootContent } from 'mdast'
import type { PrivateKind } from '../../model/private-names.ts'
import type { ReadContext } from '../parse/read-context.ts'
import { splitClasses } from '../tree/attributes.ts'
import { createContainer } from '../tree/container-node.ts'
import { type PrivateMark, privateMark } from '../tree/private-mark.ts'
import { parseShortcode, type ShortcodeTag } from './shortcode-tag.ts'

/** How a shortcode is read. */
export interface Shortcode {
  /** Between blocks: makes blocks of the tag and its content; undefined where it cannot. */
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
  /** True where it needs a closing tag: without one, it is shown as written. */
  readonly paired: boolean | 'either'
  /** True where students do not see its content, even without a closing tag or inside a word. */
  readonly secret?: boolean
}

/** Shortcodes by name, lower case. */
export type Shortcodes = Readonly<Record<string, Shortcode>>

/** Callouts whose kind is an argument. */
const CALLOUTS = ['notice', 'callout', 'hint', 'alert', 'admonition']

/** Create a shortcode whose content students do not see. */
export function createSecret(name: PrivateKind): Shortcode {
  return { paired: true, secret: true, block: (_, children) => [createContainer(name, children)] }
}

/** Return what hides the content of a tag that is not itself a private shortcode: its name, a class, a callout's kind. */
export function shortcodeMark(
  { name, named, positional }: ShortcodeTag,
  known: Shortcodes,
): PrivateMark | undefined {
  const own = Object.hasOwn(known, name) ? [] : [name]
  const styles = CALLOUTS.includes(name) ? [named['style'], named['type'], named['kind'], positional[0]] : []
  return privateMark([
    ...own,
    ...styles.filter((style) => style !== undefined),
    ...splitClasses(named['class'] ?? ''),
  ])
}

/** Return the shortcode of a tag. */
export function shortcodeOf(tag: ShortcodeTag | undefined, known: Shortcodes): Shortcode | undefined {
  if (!tag) return undefined
  const mark = shortcodeMark(tag, known)
  if (mark) return createSecret(mark.kind)
  return Object.hasOwn(known, tag.name) ? known[tag.name] : undefined
}

/**
 * Return the tag of a node; undefined for a node that is not a tag.
 *
 * The parsed tag is kept with the node, since each tag looks at its siblings.
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

/** A parsed tag, with its source. */
interface TagData {
  readonly shortcode?: { readonly source: string; readonly tag: ShortcodeTag | undefined }
}

/** Return a mark as it was written; '' for any other node. */
export function sourceOf(node: Nodes): string {
  if (node.type === 'inlineMark') return node.value
  return node.type === 'markerLine' ? node.source : ''
}

/** Return the index of the tag that closes the one at an index; -1 without one. */
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

/** Whether the children of a node are blocks. */
export function holdsBlocks(node: Nodes): boolean {
  return 'children' in node && !LINES.has(node.type)
}
