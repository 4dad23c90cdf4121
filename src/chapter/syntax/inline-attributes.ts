import leven from 'leven'
import type { Image, Nodes, Paragraph, Parents, PhrasingContent, Root, Table, Text } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import type { InlineMark } from '../parse/inline-marks.ts'
import {
  type Attributes,
  mergeAttributes,
  NO_ATTRIBUTES,
  parseAttributes,
  setAttributes,
} from '../tree/attributes.ts'
import { isBlank } from '../tree/node-text.ts'
import { wrapSpan } from '../tree/span-node.ts'
import { isRaw, takeRaw } from './raw-format.ts'

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
  'inlineMath',
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
  if (node.type === 'table') takeRow(node)
  const children = node.children as Nodes[]
  for (let at = 0; at < children.length; at++) {
    const mark = children[at]
    if (mark?.type !== 'inlineMark' || mark.value.startsWith('{{')) continue
    const before = isRaw(mark) ? takeRaw(node, at) : take(node, at, mark, parent, file)
    if (before === undefined) children[at] = asText(mark)
    else at = before
  }
  for (const child of children) attach(child, node, file)
  if (children.some(isEmptied)) node.children = children.flatMap(withoutWords) as never
}

/** Tell a block whose only words were attributes. */
function isEmptied(node: Nodes): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0
}

/** Leave out a paragraph without words; a heading without them starts a slide, which has its attributes. */
function withoutWords(node: Nodes): readonly Nodes[] {
  if (!isEmptied(node)) return [node]
  const attributes = node.type === 'heading' ? node.data?.attributes : undefined
  if (node.type === 'paragraph' || !attributes) return node.type === 'paragraph' ? [] : [node]
  return [node, { type: 'slideAttributes', attributes }]
}

/** Give a table the attributes of kramdown on the line below it, which the parser takes for a row. */
function takeRow(table: Table): void {
  const [first, ...others] = table.children.at(-1)?.children ?? []
  const [mark] = first?.children ?? []
  if (first?.children.length !== 1 || mark?.type !== 'inlineMark' || !mark.value.startsWith('{:')) return
  if (others.some(({ children }) => children.length > 0)) return
  table.children.pop()
  setAttributes(table, parseAttributes(mark.value))
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
  if (isBlank(before) && image?.type === 'image') {
    give(image, attributes, mark, file)
    children.splice(at - 1, 2)
    return at - 2
  }
  const span = before?.type === 'text' ? wrapSpan(node, at - 1, attributes) : undefined
  if (span !== undefined) {
    children.splice(span + 1, 1)
    return span
  }
  if (node.type === 'paragraph' && before === undefined && mark.value.startsWith('{:')) {
    const next = children[at + 1]
    const block = startsText(next) ? node : next ? undefined : neighbourOf(node, parent)
    if (!block) return undefined
    if (startsText(next)) next.value = next.value.trimStart()
    give(block, attributes, mark, file)
    children.splice(at, 1)
    return at - 1
  }
  const owner = isLast(children, at) ? ownerOf(node, parent, mark, before) : undefined
  if (!owner) return undefined
  give(owner, attributes, mark, file)
  children.splice(at)
  if (before?.type === 'text') before.value = before.value.trimEnd()
  return at - 1
}

/** Tell text that starts on a line of its own. */
function startsText(node: Nodes | undefined): node is Text {
  return node?.type === 'text' && /^\r?\n/.test(node.value)
}

/** Find what a paragraph of nothing but kramdown's attributes speaks of: the block right above it, else the next one. */
function neighbourOf(node: Paragraph, parent: Parents | undefined): Nodes | undefined {
  const siblings: readonly Nodes[] = parent?.children ?? []
  const at = siblings.indexOf(node)
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  const isBelow = before?.position?.end.line === (node.position?.start.line ?? 0) - 1
  return isBelow || !after ? before : after
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
    reportProblem(file, {
      rule: 'attribute-unknown',
      reason: `Unexpected attribute \`${name}\`, expected \`${meant}\``,
      place,
    })
  }
  if (node.type === 'heading') {
    const old = node.data?.attributes ?? NO_ATTRIBUTES
    node.data = { ...node.data, attributes: mergeAttributes(old, attributes) }
  } else setAttributes(node, node.type === 'image' ? captioned(node, attributes) : attributes)
}

/** Keep the text of an image that has an alternative text of its own besides: it is the caption then, as in pandoc. */
function captioned(image: Image, { values, ...others }: Attributes): Attributes {
  const { alt, 'fig-alt': figureAlt, 'fig-cap': caption, ...left } = values
  const other = alt ?? figureAlt
  const text = caption ?? (other === undefined ? undefined : image.alt)
  if (text) image.title ||= text
  if (other !== undefined) image.alt = other
  return { ...others, values: left }
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
  for (let index = at + 1; index < children.length; index++) if (!isBlank(children[index])) return false
  return true
}

/** Show a mark as it was written. */
function asText(mark: InlineMark): Text & PhrasingContent {
  return { type: 'text', value: mark.value, ...(mark.position ? { position: mark.position } : {}) }
}
