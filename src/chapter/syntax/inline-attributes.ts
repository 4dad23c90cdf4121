import type { Nodes, Parents, PhrasingContent, Root, Table, Text } from 'mdast'
import type { VFile } from 'vfile'
import type { InlineMark } from '../parse/inline-marks.ts'
import { parseAttributes, setAttributes } from '../tree/attributes.ts'
import { isBlank } from '../tree/node-text.ts'
import { attributesMark } from '../tree/private-mark.ts'
import { wrapSpan } from '../tree/span-node.ts'
import { assignAttributes } from './assign-attributes.ts'
import { findNeighbor, findOwner, takesAttributes } from './attribute-owners.ts'
import { isRaw, makeRawHtml } from './raw-format.ts'

/**
 * Set attributes in braces on the node before them: an image, link, code span, `[span]`, heading, list item or paragraph.
 * Braces after anything else are text.
 *
 * A misspelled name, such as `widht`, is an `attribute-unknown` warning.
 */
export function remarkInlineAttributes(): (tree: Root, file: VFile) => void {
  return (tree, file) => attach(tree, undefined, file)
}

/** Read the attributes among a node's children, and in all nodes below it. */
function attach(node: Nodes, parent: Parents | undefined, file: VFile): void {
  if (!('children' in node)) return
  if (node.type === 'table') takeRow(node)
  const children = node.children as Nodes[]
  for (let at = 0; at < children.length; at++) {
    const mark = children[at]
    if (mark?.type !== 'inlineMark' || mark.value.startsWith('{{')) continue
    const before = isRaw(mark)
      ? makeRawHtml(node, at)
      : (take(node, at, mark, parent, file) ?? takePrivate(node, at, mark, file))
    if (before === undefined) children[at] = asText(mark)
    else at = before
  }
  for (const child of children) attach(child, node, file)
  if (children.some(isEmptied)) node.children = children.flatMap(withoutWords) as never
}

/** Whether a block had attributes and no other words. */
function isEmptied(node: Nodes): boolean {
  return (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0
}

/** Remove a paragraph without words; a heading without words starts a slide, which gets its attributes. */
function withoutWords(node: Nodes): readonly Nodes[] {
  if (!isEmptied(node)) return [node]
  const attributes = node.type === 'heading' ? node.data?.attributes : undefined
  if (node.type === 'paragraph' || !attributes) return node.type === 'paragraph' ? [] : [node]
  return [node, { type: 'slideAttributes', attributes }]
}

/** Set kramdown's attributes on the line below a table, which the parser reads as a row of it. */
function takeRow(table: Table): void {
  const [first, ...others] = table.children.at(-1)?.children ?? []
  const [mark] = first?.children ?? []
  if (first?.children.length !== 1 || mark?.type !== 'inlineMark' || !mark.value.startsWith('{:')) return
  if (others.some(({ children }) => children.length > 0)) return
  table.children.pop()
  setAttributes(table, parseAttributes(mark.value))
}

/**
 * Set the attributes of a mark on the node that takes them, and remove the mark.
 *
 * @returns The index of the last child that is done; undefined where no node takes the attributes.
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
  if (before && takesAttributes(before)) {
    assignAttributes(before, attributes, mark, file)
    children.splice(at, 1)
    return at - 1
  }
  const image = children[at - 2]
  if (isBlank(before) && image?.type === 'image') {
    assignAttributes(image, attributes, mark, file)
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
    const block = startsText(next) ? node : next ? undefined : findNeighbor(node, parent)
    if (!block) return undefined
    if (startsText(next)) next.value = next.value.trimStart()
    assignAttributes(block, attributes, mark, file)
    children.splice(at, 1)
    return at - 1
  }
  const owner = isLast(children, at) ? findOwner(node, parent, mark, before) : undefined
  if (!owner) return undefined
  assignAttributes(owner, attributes, mark, file)
  children.splice(at)
  if (before?.type === 'text') before.value = before.value.trimEnd()
  return at - 1
}

/** Hide the whole paragraph of a private name that no node takes: in doubt, words are hidden. */
function takePrivate(node: Parents, at: number, mark: InlineMark, file: VFile): number | undefined {
  const attributes = parseAttributes(mark.value)
  if (!attributesMark(attributes)) return undefined
  assignAttributes(node, attributes, mark, file)
  node.children.splice(at, 1)
  return at - 1
}

/** Whether a text starts with a line end. */
function startsText(node: Nodes | undefined): node is Text {
  return node?.type === 'text' && /^\r?\n/.test(node.value)
}

/** Whether only white space follows a child. */
function isLast(children: readonly Nodes[], at: number): boolean {
  for (let index = at + 1; index < children.length; index++) if (!isBlank(children[index])) return false
  return true
}

/** Make a text of a mark, as it was written. */
function asText(mark: InlineMark): Text & PhrasingContent {
  return { type: 'text', value: mark.value, ...(mark.position ? { position: mark.position } : {}) }
}
