import leven from 'leven'
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import type { RuleId } from '../model/rule.ts'
import {
  type Attributes,
  mergeAttributes,
  NO_ATTRIBUTES,
  parseAttributes,
  setAttributes,
} from './attributes.ts'
import { isRaw, takeRaw } from './raw-attribute.ts'
import { wrapSpan } from './spans.ts'
import type { InlineMark } from './syntax/inline-syntax.ts'

declare module 'mdast' {
  interface HeadingData {
    /** Attributes behind the heading, for it or for the slide that it starts. */
    attributes?: Attributes | undefined
  }
}

/** What attributes may stand directly behind. */
const TARGETS: ReadonlySet<string> = new Set([
  'image',
  'imageReference',
  'link',
  'linkReference',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
])

/** Names that a typing error may have been meant for. */
const COMMON = ['width', 'height', 'class', 'style', 'title', 'target']

/**
 * Give attributes in braces to what they stand behind: an image, link, code span, `[span]`, heading, list item or
 * paragraph. Braces behind nothing that takes them are text.
 *
 * A name that is nearly `width` or the like is an `attribute-unknown` warning.
 */
export function remarkInlineAttributes(): (tree: Root, file: VFile) => void {
  return (tree, file) => attach(tree, undefined, file)
}

/** Attach the attributes among a node's children, and below. */
function attach(node: Nodes, parent: Parents | undefined, file: VFile): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (let at = 0; at < children.length; at++) {
    const mark = children[at]
    if (mark?.type !== 'inlineMark' || mark.value.startsWith('{{')) continue
    const before = isRaw(mark) ? takeRaw(node, at) : take(node, at, mark, parent, file)
    if (before === undefined) children[at] = asText(mark)
    else at = before
  }
  for (const child of children) attach(child, node, file)
}

/**
 * Give a mark to what stands before it, and remove it.
 *
 * @returns Where in the list of children to go on behind; undefined where nothing takes it.
 */
function take(
  node: Parents,
  at: number,
  mark: InlineMark,
  parent: Parents | undefined,
  file: VFile,
): number | undefined {
  const children = node.children as Nodes[]
  const attributes = parseAttributes(mark.value)
  const before = children[at - 1]
  if (before && TARGETS.has(before.type)) {
    give(before, attributes, mark, file)
    children.splice(at, 1)
    return at - 1
  }
  const image = children[at - 2]
  if (isSpace(before) && image?.type === 'image') {
    give(image, attributes, mark, file)
    children.splice(at - 1, 2)
    return at - 2
  }
  const span = before?.type === 'text' ? wrapSpan(node, at - 1, attributes) : undefined
  if (span !== undefined) {
    children.splice(span + 1, 1)
    return span
  }
  const owner = isLast(children, at) ? ownerOf(node, parent, mark, before) : undefined
  if (!owner) return undefined
  if (owner.type === 'heading') {
    const old = owner.data?.attributes ?? NO_ATTRIBUTES
    owner.data = { ...owner.data, attributes: mergeAttributes(old, attributes) }
  } else give(owner, attributes, mark, file)
  children.splice(at)
  if (before?.type === 'text') before.value = before.value.trimEnd()
  return at - 1
}

/** Find the block that attributes at its end belong to. */
function ownerOf(
  node: Parents,
  parent: Parents | undefined,
  mark: InlineMark,
  before: Nodes | undefined,
): Nodes | undefined {
  if (node.type === 'heading') return node
  if (node.type !== 'paragraph' || before === undefined) return undefined
  const apart = before.type !== 'text' || /\s$/.test(before.value)
  // A lone name in braces may be prose; a class or kramdown's colon is not.
  if (!apart || !/^\{(?::|\s*[.#]|[\w-]+\s*=)/.test(mark.value)) return undefined
  return parent?.type === 'listItem' && parent.children[0] === node ? parent : node
}

/** Give attributes to a node, and look for typing errors in them. */
function give(node: Nodes, attributes: Attributes, mark: InlineMark, file: VFile): void {
  const names = Object.keys(attributes.values)
  for (const name of names) {
    const meant = COMMON.find((known) => isNearly(name, known))
    if (meant === undefined) continue
    const place = mark.position?.start
    file.message(`Unexpected attribute \`${name}\`, expected \`${meant}\``, {
      ...(place ? { place } : {}),
      ruleId: 'attribute-unknown' satisfies RuleId,
      source: 'lutrin',
    })
  }
  setAttributes(node, attributes)
}

/** Tell whether a name has the letters of another in a wrong order, or one too many or too few. */
function isNearly(name: string, known: string): boolean {
  if (name === known) return false
  return (
    leven(name, known) === 1 ||
    (name.length > 3 && leven(name, known) === 2 && sorted(name) === sorted(known))
  )
}

/** Put the letters of a name in order. */
function sorted(name: string): string {
  return [...name].sort().join('')
}

/** Tell whether only white space follows. */
function isLast(children: readonly Nodes[], at: number): boolean {
  return children.slice(at + 1).every((node) => isSpace(node))
}

/** Tell white space. */
function isSpace(node: Nodes | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}

/** Show a mark as it was written. */
function asText(mark: InlineMark): Text & PhrasingContent {
  return { type: 'text', value: mark.value, ...(mark.position ? { position: mark.position } : {}) }
}
