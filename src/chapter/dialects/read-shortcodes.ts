import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { RuleId } from '../../model/rule.ts'
import { isContainer, setPlace } from '../container.ts'
import { parseShortcode, type ShortcodeTag, unescapeShortcode } from '../shortcodes.ts'
import type { InlineMark } from '../syntax/inline-syntax.ts'
import type { MarkerLine } from '../syntax/line-syntax.ts'
import type { DialectContext } from './dialect.ts'
import { linkReferences } from './shortcode-links.ts'

/** What a shortcode becomes. */
export interface Shortcode {
  /** Between blocks: makes blocks of what the shortcode wraps, or of the tag alone. */
  readonly block?: (
    tag: ShortcodeTag,
    children: readonly RootContent[],
    context: DialectContext,
  ) => readonly RootContent[]
  /** In a line of text. */
  readonly inline?: (tag: ShortcodeTag, children: readonly PhrasingContent[]) => readonly PhrasingContent[]
  /** True for one that wraps something: without its end it is not read. */
  readonly paired: boolean | 'either'
}

/** Shortcodes by name, lower case. */
export type Shortcodes = Readonly<Record<string, Shortcode>>

/**
 * Make of each shortcode what it stands for.
 *
 * One that nobody knows is a `shortcode-unknown` warning: what it wraps is shown, and a tag alone as it was written.
 */
export function readShortcodes(tree: Root, known: Shortcodes, context: DialectContext): void {
  readBlocks(tree, known, context)
}

/** Read the shortcodes among a node's children, and below. */
function readBlocks(node: Nodes, known: Shortcodes, context: DialectContext): void {
  if (!('children' in node)) return
  if (holdsBlocks(node)) {
    node.children = lift(node.children as RootContent[], known) as never
    node.children = pair(node.children as Nodes[], known, context, true) as never
  } else {
    node.children = linkReferences(node.children as PhrasingContent[]) as never
    node.children = pair(node.children as Nodes[], known, context, false) as never
  }
  for (const child of node.children as Nodes[]) readBlocks(child, known, context)
}

/** Tell a node whose children are blocks. */
function holdsBlocks(node: Nodes): boolean {
  return ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(node.type) || isContainer(node)
}

/** Take tags of blocks out of the paragraphs that they stand in. */
function lift(children: readonly RootContent[], known: Shortcodes): readonly RootContent[] {
  return children.flatMap((child): readonly RootContent[] => {
    if (child.type !== 'paragraph') return [child]
    const blockTags = new Set(child.children.filter((inner) => isBlockTag(inner, child.children, known)))
    if (blockTags.size === 0) return [child]
    const result: RootContent[] = []
    let words: PhrasingContent[] = []
    const flush = (): void => {
      if (words.some((word) => word.type !== 'text' || word.value.trim() !== ''))
        result.push({ ...child, children: words.map(trimStart) })
      words = []
    }
    for (const inner of child.children) {
      if (inner.type !== 'inlineMark' || !blockTags.has(inner)) words.push(inner)
      else {
        flush()
        result.push({
          ...inner,
          type: 'markerLine',
          mark: inner.value,
          source: inner.value,
          children: [],
        } as MarkerLine)
      }
    }
    flush()
    return result
  })
}

/** Leave out the line end before the first word of a paragraph. */
function trimStart(node: PhrasingContent, index: number): PhrasingContent {
  return index === 0 && node.type === 'text' ? { ...node, value: node.value.trimStart() } : node
}

/** Tell a tag in a text that makes a block: it can make nothing else, or its other half is outside the paragraph. */
function isBlockTag(node: PhrasingContent, siblings: readonly PhrasingContent[], known: Shortcodes): boolean {
  const tag = tagOf(node)
  const shortcode = tag && Object.hasOwn(known, tag.name) ? known[tag.name] : undefined
  if (!tag || !shortcode?.block) return false
  if (!shortcode.inline) return true
  if (shortcode.paired === false || tag.selfClosing) return false
  const alike = siblings.flatMap((sibling) => tagOf(sibling) ?? []).filter(({ name }) => name === tag.name)
  const open = alike.filter(({ closing }) => !closing).length
  return open * 2 !== alike.length
}

/** Read the tag of a node; undefined for one that is none. */
function tagOf(node: Nodes): ShortcodeTag | undefined {
  if (node.type !== 'markerLine' && node.type !== 'inlineMark') return undefined
  const source = sourceOf(node)
  return source.startsWith('{{') ? parseShortcode(source) : undefined
}

/** Give a tag as it was written. */
function sourceOf(node: MarkerLine | InlineMark): string {
  return node.type === 'inlineMark' ? node.value : node.source
}

/** Pair the tags among siblings, and make what they stand for. */
function pair(
  siblings: readonly Nodes[],
  known: Shortcodes,
  context: DialectContext,
  blocks: boolean,
): readonly Nodes[] {
  const result: Nodes[] = []
  for (let at = 0; at < siblings.length; at++) {
    const node = siblings[at] as Nodes
    if ((node.type !== 'markerLine' && node.type !== 'inlineMark') || !sourceOf(node).startsWith('{{')) {
      result.push(node)
      continue
    }
    const tag = tagOf(node)
    const shortcode = tag && Object.hasOwn(known, tag.name) ? known[tag.name] : undefined
    const end =
      tag && !tag.closing && !tag.selfClosing && shortcode?.paired !== false
        ? findEnd(siblings, at, tag.name)
        : -1
    const wraps = end !== -1
    const inner = wraps ? pair(siblings.slice(at + 1, end), known, context, blocks) : []
    const make = blocks ? shortcode?.block : shortcode?.inline
    if (tag && !tag.closing && make && (wraps || shortcode?.paired !== true)) {
      const made = make(tag, inner as never, context) as readonly Nodes[]
      for (const one of made) if (isContainer(one)) setPlace(one, node, siblings[wraps ? end : at])
      result.push(...made)
    } else if (wraps) {
      if (!make && !shortcode) warn(node, context, 'its contents are shown')
      result.push(...inner)
    } else {
      const escaped = unescapeShortcode(sourceOf(node))
      if (escaped === undefined) warn(node, context, 'shown as written')
      result.push(...asText(node, escaped ?? sourceOf(node)))
    }
    if (wraps) at = end
  }
  return result
}

/** Find the tag that closes the one at an index; -1 where there is none. */
function findEnd(siblings: readonly Nodes[], start: number, name: string): number {
  let depth = 0
  for (let at = start; at < siblings.length; at++) {
    const tag = tagOf(siblings[at] as Nodes)
    if (tag?.name !== name || tag.selfClosing) continue
    depth += tag.closing ? -1 : 1
    if (depth === 0) return at
  }
  return -1
}

/** Show a tag as text, in a paragraph of its own between blocks. */
function asText(node: MarkerLine | InlineMark, value: string): readonly Nodes[] {
  const text: PhrasingContent = { type: 'text', value }
  const position = node.position ? { position: node.position } : {}
  return node.type === 'inlineMark'
    ? [{ ...text, ...position }]
    : [{ type: 'paragraph', children: [text], ...position }]
}

/** Say that nobody knows a shortcode. */
function warn(node: MarkerLine | InlineMark, { file }: DialectContext, what: string): void {
  const place = node.position?.start
  file.message(`Unexpected shortcode \`${sourceOf(node)}\`, ${what}`, {
    ...(place ? { place } : {}),
    ruleId: 'shortcode-unknown' satisfies RuleId,
    source: 'lutrin',
  })
}
