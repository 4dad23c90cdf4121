import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { reportProblem } from '../../problems/report-problem.ts'
import type { InlineMark } from '../parse/inline-marks.ts'
import type { MarkerLine } from '../parse/line-marks.ts'
import type { ReadContext } from '../parse/read-context.ts'
import { findUnclosedEnd } from '../parse/unclosed-end.ts'
import { isContainer, setPlace } from '../tree/container-node.ts'
import { isBlank } from '../tree/node-text.ts'
import { asLine, balanceTags } from './balance-tags.ts'
import { readIndentedTags } from './indented-tags.ts'
import {
  findEnd,
  holdsBlocks,
  type Shortcodes,
  shortcodeOf,
  sourceOf,
  tagOf,
} from './shortcode-definition.ts'
import { type ShortcodeTag, unescapeShortcodes } from './shortcode-tag.ts'
import { takeTagsOutOfHtml } from './tags-in-html.ts'

/**
 * Make of each shortcode what it stands for.
 *
 * One that nobody knows is a `shortcode-unknown` warning: what it wraps is shown, and a tag alone as it was written.
 */
export function readShortcodes(tree: Root, known: Shortcodes, context: ReadContext): void {
  if (!String(context.file.value).includes('{{')) return
  readIndentedTags(tree, known, context)
  takeTagsOutOfHtml(tree)
  balanceTags(tree, known)
  readChildren(tree, known, context)
}

/** Read the shortcodes among a node's children, and below. */
function readChildren(node: Nodes, known: Shortcodes, context: ReadContext): void {
  if (!('children' in node)) return
  const blocks = holdsBlocks(node)
  if (blocks) node.children = lift(node.children as RootContent[], known) as never
  node.children = pair(node.children as Nodes[], known, context, blocks ? 'blocks' : node.type) as never
  for (const child of node.children as Nodes[]) readChildren(child, known, context)
}

/** Take tags of blocks out of the paragraphs that they stand in. */
function lift(children: readonly RootContent[], known: Shortcodes): readonly RootContent[] {
  return children.flatMap((child): readonly RootContent[] => {
    if (child.type !== 'paragraph') return [child]
    const blockTags = new Set(child.children.filter((inner) => isBlockTag(inner, known)))
    if (blockTags.size === 0) return [child]
    const result: RootContent[] = []
    let words: PhrasingContent[] = []
    const flush = (): void => {
      if (words.some((word) => !isBlank(word))) result.push({ ...child, children: words.map(trimStart) })
      words = []
    }
    for (const inner of child.children) {
      if (inner.type !== 'inlineMark' || !blockTags.has(inner)) words.push(inner)
      else {
        flush()
        result.push(asLine(inner))
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

/** Tell a tag in a text that can make nothing but a block. */
function isBlockTag(node: PhrasingContent, known: Shortcodes): boolean {
  const shortcode = shortcodeOf(tagOf(node), known)
  return shortcode?.block !== undefined && !shortcode.inline
}

/** Pair the tags among siblings, and make what they stand for. */
function pair(
  siblings: readonly Nodes[],
  known: Shortcodes,
  context: ReadContext,
  parent: Nodes['type'] | 'blocks',
): readonly Nodes[] {
  const result: Nodes[] = []
  for (let at = 0; at < siblings.length; at++) {
    const node = siblings[at] as Nodes
    if ((node.type !== 'markerLine' && node.type !== 'inlineMark') || !sourceOf(node).startsWith('{{')) {
      result.push(node)
      continue
    }
    const tag = tagOf(node)
    const shortcode = shortcodeOf(tag, known)
    const isOpen = tag !== undefined && !tag.closing && !tag.selfClosing && shortcode?.paired !== false
    const close = isOpen ? findEnd(siblings, at, tag.name) : -1
    const isUnended = isOpen && close === -1 && shortcode?.secret === true
    if (isUnended) warn(node, context, 'Unexpected end of', 'expected its closing tag')
    const end = isUnended ? guessEnd(siblings, at) : close
    const wraps = end !== -1
    const inner = wraps ? pair(siblings.slice(at + 1, isUnended ? end + 1 : end), known, context, parent) : []
    const isReady = tag && !tag.closing && (wraps || shortcode?.paired !== true)
    const made = isReady ? make() : undefined
    if (made) {
      for (const one of made) if (isContainer(one)) setPlace(one, node, siblings[wraps ? end : at])
      result.push(...made)
    } else if (wraps) {
      if (!shortcode) warn(node, context, 'Unexpected shortcode', 'its contents are shown')
      result.push(...(shortcode || parent !== 'blocks' ? [] : titleOf(tag)), ...inner)
    } else {
      const source = writtenAt(node, context)
      const shown = unescapeShortcodes(source)
      const isCut = isOpen && shortcode?.paired === true
      if (isCut) warn(node, context, 'Unexpected end of', 'expected its closing tag')
      else if (shown === source) warn(node, context, 'Unexpected shortcode', 'shown as written')
      result.push(...asText(node, shown))
    }
    if (wraps) at = end

    /** Make what the tag stands for; a table's cell may hold blocks. */
    function make(): readonly Nodes[] | undefined {
      if (!tag || !shortcode) return undefined
      if (parent === 'blocks') return shortcode.block?.(tag, inner as RootContent[], context)
      const words = inner as readonly PhrasingContent[]
      if (shortcode.inline) return shortcode.inline(tag, words, context)
      const mayHold = parent === 'tableCell' || shortcode.secret
      return mayHold
        ? shortcode.block?.(tag, [{ type: 'paragraph', children: [...words] }], context)
        : undefined
    }
  }
  return result
}

/** Find the last sibling that notes without an end may take: before a separator, a heading or other notes. */
function guessEnd(siblings: readonly Nodes[], start: number): number {
  const name = tagOf(siblings[start] as Nodes)?.name
  return findUnclosedEnd(siblings, start + 1, { isEnd: (node) => tagOf(node)?.name === name }) - 1
}

/** Give a tag as it was written, before it was put on one line. */
function writtenAt(node: MarkerLine | InlineMark, { file }: ReadContext): string {
  const source = sourceOf(node)
  const written = String(file.value).slice(node.position?.start.offset ?? 0)
  const tag = /^\{\{[<%][^{}]*[%>]\}\}/.exec(written)?.[0].replace(/\s+/g, ' ')
  const isSame = tag?.replace(/\s/g, '') === source.replace(/\s/g, '')
  return tag !== undefined && isSame ? tag : source
}

/** Show a tag as text, in a paragraph of its own between blocks. */
function asText(node: MarkerLine | InlineMark, value: string): readonly Nodes[] {
  const text: PhrasingContent = { type: 'text', value }
  const position = node.position ? { position: node.position } : {}
  return node.type === 'inlineMark'
    ? [{ ...text, ...position }]
    : [{ type: 'paragraph', children: [text], ...position }]
}

/** Say that nobody knows a shortcode, or that it has no end. */
function warn(node: MarkerLine | InlineMark, context: ReadContext, what: string, then: string): void {
  const place = node.position?.start
  reportProblem(context.file, {
    rule: 'shortcode-unknown',
    reason: `${what} \`${writtenAt(node, context)}\`, ${then}`,
    place,
  })
}

/** Show the title of a block that nobody knows: it is a text that readers see. */
function titleOf(tag: ShortcodeTag | undefined): readonly Nodes[] {
  const { title, header, label, caption } = tag?.named ?? {}
  const value = title ?? header ?? label ?? caption
  if (!value) return []
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] }]
}
