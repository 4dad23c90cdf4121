import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import { reportProblem } from '../../problems/report-problem.ts'
import type { InlineMark } from '../parse/inline-marks.ts'
import type { MarkerLine } from '../parse/line-marks.ts'
import type { ReadContext } from '../parse/read-context.ts'
import { deepestEnd, findUnclosedEnd, isSeparated } from '../parse/unclosed-end.ts'
import { isContainer, setPlace } from '../tree/container-node.ts'
import { isBlank } from '../tree/node-text.ts'
import { reportPrivateName } from '../tree/private-mark.ts'
import { balanceTags, toMarkerLine } from './balance-tags.ts'
import { readIndentedTags } from './indented-tags.ts'
import {
  findEnd,
  holdsBlocks,
  type Shortcodes,
  shortcodeMark,
  shortcodeOf,
  sourceOf,
  tagOf,
} from './shortcode-definition.ts'
import { type ShortcodeTag, unescapeShortcodes } from './shortcode-tag.ts'
import { takeTagsOutOfHtml } from './tags-in-html.ts'

/**
 * Replace each shortcode by its content as Lutrin shows it.
 *
 * An unknown one is a `shortcode-unknown` warning: its content is shown, and a tag alone is shown as written.
 */
export function readShortcodes(tree: Root, known: Shortcodes, context: ReadContext): void {
  if (!String(context.file.value).includes('{{')) return
  readIndentedTags(tree, known, context)
  takeTagsOutOfHtml(tree)
  balanceTags(tree, known)
  readChildren(tree, known, { ...context, separated: isSeparated(tree) })
}

/** What reading the shortcodes of a chapter needs. */
interface ShortcodeContext extends ReadContext {
  /** Whether the chapter has separators: headings then do not end notes without a closing tag. */
  readonly separated: boolean
}

/** Read the shortcodes among a node's children, and in all nodes below it. */
function readChildren(node: Nodes, known: Shortcodes, context: ShortcodeContext): void {
  if (!('children' in node)) return
  const blocks = holdsBlocks(node)
  if (blocks) node.children = lift(node.children as RootContent[], known) as never
  node.children = pair(node.children as Nodes[], known, context, blocks ? 'blocks' : node.type) as never
  for (const child of node.children as Nodes[]) readChildren(child, known, context)
}

/** Move the tags of shortcodes that make blocks out of their paragraphs, which are split there. */
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
        result.push(toMarkerLine(inner))
      }
    }
    flush()
    return result
  })
}

/** Remove the white space before the first word of a paragraph. */
function trimStart(node: PhrasingContent, index: number): PhrasingContent {
  return index === 0 && node.type === 'text' ? { ...node, value: node.value.trimStart() } : node
}

/** Whether an inline node is the tag of a shortcode that can only make blocks. */
function isBlockTag(node: PhrasingContent, known: Shortcodes): boolean {
  const shortcode = shortcodeOf(tagOf(node), known)
  return shortcode?.block !== undefined && !shortcode.inline
}

/** Pair the tags among siblings, and replace them by their content. */
function pair(
  siblings: readonly Nodes[],
  known: Shortcodes,
  context: ShortcodeContext,
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
    const mark = tag && !tag.closing ? shortcodeMark(tag, known) : undefined
    if (mark) reportPrivateName(context.file, mark, node.position?.start)
    const isOpen = tag !== undefined && !tag.closing && !tag.selfClosing && shortcode?.paired !== false
    const close = isOpen ? findEnd(siblings, at, tag.name) : -1
    const isUnended = isOpen && close === -1 && shortcode?.secret === true
    if (isUnended) warn(node, context, 'Unexpected end of', 'expected its closing tag')
    const end = isUnended ? guessEnd(siblings, at, context.separated) : close
    const wraps = end !== -1
    let inner = wraps ? pair(siblings.slice(at + 1, isUnended ? end + 1 : end), known, context, parent) : []
    // The words of a secret tag without an end tag are its arguments.
    const isWhole = tag?.selfClosing === true && shortcode?.secret === true
    if (isWhole) inner = asText(node, writtenAt(node, context))
    const isReady = tag && !tag.closing && (wraps || isWhole || shortcode?.paired !== true)
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

    /** Make nodes of the shortcode; a table's cell may hold blocks. */
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

/** Return the last sibling in notes without a closing tag, see {@link findUnclosedEnd}; other notes end them too. */
function guessEnd(siblings: readonly Nodes[], start: number, separated: boolean): number {
  const name = tagOf(siblings[start] as Nodes)?.name
  const heading = siblings.slice(0, start).findLast(({ type }) => type === 'heading')
  const isEnd = (node: Nodes): boolean => tagOf(node)?.name === name
  return findUnclosedEnd(siblings, start + 1, { deepest: deepestEnd(heading, separated), isEnd }) - 1
}

/** Return a tag as its author wrote it; masking may have put it on one line. */
function writtenAt(node: MarkerLine | InlineMark, { file }: ReadContext): string {
  const source = sourceOf(node)
  const written = String(file.value).slice(node.position?.start.offset ?? 0)
  const tag = /^\{\{[<%][^{}]*[%>]\}\}/.exec(written)?.[0].replace(/\s+/g, ' ')
  const isSame = tag?.replace(/\s/g, '') === source.replace(/\s/g, '')
  return tag !== undefined && isSame ? tag : source
}

/** Make a text of a tag; between blocks, a paragraph. */
function asText(node: MarkerLine | InlineMark, value: string): readonly Nodes[] {
  const text: PhrasingContent = { type: 'text', value }
  const position = node.position ? { position: node.position } : {}
  return node.type === 'inlineMark'
    ? [{ ...text, ...position }]
    : [{ type: 'paragraph', children: [text], ...position }]
}

/** Report an unknown shortcode, or one without a closing tag. */
function warn(node: MarkerLine | InlineMark, context: ReadContext, what: string, then: string): void {
  const place = node.position?.start
  reportProblem(context.file, {
    rule: 'shortcode-unknown',
    reason: `${what} \`${writtenAt(node, context)}\`, ${then}`,
    place,
  })
}

/** Make a paragraph of the title of an unknown block, so that its words are not lost. */
function titleOf(tag: ShortcodeTag | undefined): readonly Nodes[] {
  const { title, header, label, caption } = tag?.named ?? {}
  const value = title ?? header ?? label ?? caption
  if (!value) return []
  return [{ type: 'paragraph', children: [{ type: 'strong', children: [{ type: 'text', value }] }] }]
}
