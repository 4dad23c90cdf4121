import type { Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { PrivateKind } from '../../model/private-names.ts'
import { type Attributes, NO_ATTRIBUTES } from '../tree/attributes.ts'
import { createContainer, isContainer, setPlace } from '../tree/container-node.ts'
import { htmlProperties } from '../tree/html-properties.ts'
import { attributesMark, type PrivateMark, privateMark, reportPrivateName } from '../tree/private-mark.ts'
import { isPrivateContainer } from '../tree/private-node.ts'
import { optionClasses, startOf } from './divs/directive-options.ts'

/** Blocks that can stand in a container. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['paragraph', 'blockquote', 'list', 'code', 'table', 'container', 'math', 'defList'],
])

/**
 * Hide nodes with a private name among their attributes, in any notation: headings, paragraphs, list items, spans, code
 * blocks, quotes, tables and containers.
 *
 * A block becomes a container of that kind. Other nodes are marked; the section of a heading is hidden with it later,
 * when the end of the section is known.
 */
export function remarkPrivateParts(): (tree: Root, file: VFile) => void {
  return (tree, file) => hideIn(tree, file)
}

/** Hide the private nodes among a node's children, and in all nodes below it. */
function hideIn(node: Nodes, file: VFile): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  for (const [at, child] of children.entries()) {
    hideIn(child, file)
    const mark = isPrivateContainer(child) ? undefined : markOf(child)
    if (!mark) continue
    reportPrivateName(file, mark, child.data?.markedAt ?? child.position?.start)
    const table = isCaption(child)
      ? [at - 1, at + 1].find((near) => children[near]?.type === 'table')
      : undefined
    if (table !== undefined) children[table] = wrap(children[table] as RootContent, mark)
    if (BLOCKS.has(child.type)) children[at] = wrap(child as RootContent, mark)
    else child.data = { ...child.data, private: mark.kind }
  }
}

/** Whether a paragraph is the caption of a table, whose attributes are those of the table in pandoc. */
function isCaption(node: Nodes): boolean {
  const [first] = node.type === 'paragraph' ? node.children : []
  const { className } = htmlProperties(node)
  const isRead = Array.isArray(className) && className.includes('caption')
  return isRead || (first?.type === 'text' && /^(?:[Tt]able)?: /.test(first.value))
}

/** Return the private name among the attributes of a node. */
function markOf(node: Nodes): PrivateMark | undefined {
  // Most nodes have no attributes.
  if (!node.data && node.type !== 'slideAttributes') return undefined
  if (isContainer(node)) {
    const options = privateMark(optionClasses(startOf(node.children)))
    if (options) return options
  }
  const isSlide = node.type === 'heading' || node.type === 'slideAttributes'
  const mark = attributesMark(attributesOf(node), isSlide)
  if (mark || node.type !== 'code') return mark
  const { lang, data, value } = node
  // `{solution}` is a directive of MyST; a word beside the language is a flag.
  return privateMark([lang ?? '', ...(data?.fence?.flags ?? []), ...optionClasses(value)])
}

/** Return the attributes of a node, wherever they are kept. */
function attributesOf(node: Nodes): Attributes {
  if (node.type === 'slideAttributes') return node.attributes
  const { className, ...properties } = htmlProperties(node)
  const own = Array.isArray(className) ? className.map(String) : []
  const heading = (node.type === 'heading' && node.data?.attributes) || NO_ATTRIBUTES
  const fence = node.type === 'code' ? (node.data?.fence?.classes ?? []) : []
  const values = Object.entries(properties).map(([key, value]) => [key, String(value)])
  return {
    classes: [...own, ...heading.classes, ...fence],
    values: { ...Object.fromEntries(values), ...heading.values },
  }
}

/** Make a container of a block; its class goes to the container, so that it is not styled twice. */
function wrap(node: RootContent, { kind, name }: PrivateMark): RootContent {
  const { className, ...properties } = htmlProperties(node)
  const others = Array.isArray(className) ? className.filter((one) => one !== name) : []
  if (className !== undefined) {
    const hProperties = { ...properties, ...(others.length > 0 ? { className: others } : {}) }
    node.data = { ...node.data, hProperties }
  }
  const isPlain = isContainer(node, 'div') && Object.keys(htmlProperties(node)).length === 0
  const children = isPlain ? node.children : [node]
  return setPlace(createContainer(kind satisfies PrivateKind, children), node, node)
}
