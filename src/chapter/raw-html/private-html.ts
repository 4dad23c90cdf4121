import type { Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { deepestEnd, findUnclosedEnd, isSeparated } from '../parse/unclosed-end.ts'
import { createContainer } from '../tree/container-node.ts'
import { type PrivateMark, reportPrivateName } from '../tree/private-mark.ts'
import { createSpan } from '../tree/span-node.ts'
import { reportUnclosed, tagMark, tagPoint } from './private-tags.ts'
import { isVoidElement, scanTags, type Tag } from './scan-tags.ts'

/** The parent whose children are looked at, and what is known of the chapter around them. */
interface Place {
  readonly file: VFile
  /** True where the children are inline content of a paragraph. */
  readonly inline: boolean
  /** Whether the chapter has separators: headings then do not end an element without an end tag. */
  readonly separated: boolean
}

/** A start tag that hides its element, in one of some siblings. */
interface Start {
  readonly at: number
  readonly html: Html
  readonly tag: Tag
  readonly mark: PrivateMark
}

/** Where an element ends: at a tag in a sibling; without a tag, after that sibling. */
interface End {
  readonly sibling: number
  readonly tag: Pick<Tag, 'start' | 'end'> | undefined
}

/** Elements whose tags are removed from the notes; the trainer sees other elements as they were written. */
const BLOCKS: ReadonlySet<string> = new Set(['aside', 'div', 'section', 'article'])

/**
 * Hide HTML elements with a private name, as a class or as the name of the element, with or without Markdown inside.
 *
 * Without an end tag, the private element ends with its slide, with a warning: never before a deeper heading.
 */
export function remarkPrivateHtml(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    hideIn(tree, { file, inline: false, separated: isSeparated(tree) })
  }
}

/**
 * Hide the elements among a node's children, and below.
 *
 * @returns The name of an element that the end of the node leaves open, and what hides it.
 */
function hideIn(node: Nodes, place: Place): Start | undefined {
  if (!('children' in node)) return undefined
  const children = node.children as RootContent[]
  const inline = node.type === 'paragraph' || (place.inline && node.type !== 'root')
  let open: Start | undefined
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as RootContent
    const start: Start | undefined =
      child.type === 'html'
        ? findStart(child, at)
        : hideIn(child, { ...place, inline: inline || isInline(child) })
    if (!start) continue
    // An element that a child leaves open goes on in the siblings after it.
    const isBelow = child.type !== 'html'
    const first = isBelow ? at + 1 : at
    const end = isVoid(start)
      ? { sibling: at, tag: { start: start.tag.end, end: start.tag.end } }
      : findEnd(children, first, isBelow ? 0 : start.tag.end, start.tag.element)
    if (!isBelow) reportPrivateName(place.file, start.mark, tagPoint(start.html, start.tag))
    if (!end) {
      if (node.type !== 'root') open = start
      else reportUnclosed(place.file, start.html, start.tag)
    }
    const last = end ?? { sibling: endOfSlide(children, first, at, place.separated) - 1, tag: undefined }
    if (last.sibling < first) {
      if (open) return open
      continue
    }
    const from: Start = isBelow ? { ...start, at: first } : start
    const around = cutOut(children.slice(first, last.sibling + 1), from, last.tag, inline, isBelow)
    children.splice(first, last.sibling + 1 - first, ...around)
    if (open) return open
    // HTML after the element is read next: it may start another one.
    at = first + around.findIndex(isHidden)
  }
  return open
}

/** Whether the children of a node are words. */
function isInline({ type }: RootContent): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell'
}

/** Whether a node was made of a private element. */
function isHidden(node: RootContent): boolean {
  return node.type === 'container' || node.type === 'span'
}

/** Whether a start tag has no content. */
function isVoid({ tag }: Start): boolean {
  return tag.selfClosing || isVoidElement(tag.element)
}

/** Find the first start tag in some HTML that hides its element. */
function findStart(html: Html, at: number): Start | undefined {
  for (const tag of scanTags(html.value)) {
    const mark = tag.kind === 'start' && tag.ended ? tagMark(tag) : undefined
    if (mark) return { at, html, tag, mark }
  }
  return undefined
}

/** Return the index after the last sibling on the slide of a node. */
function endOfSlide(siblings: readonly RootContent[], from: number, at: number, separated: boolean): number {
  const heading = siblings.slice(0, at).findLast(({ type }) => type === 'heading')
  return findUnclosedEnd(siblings, from, { deepest: deepestEnd(heading, separated) })
}

/**
 * Make a private node of what is between two tags in the HTML of siblings; the HTML before and after it stays.
 *
 * @param siblings From the one with the start tag to the one with the end tag.
 * @param isBelow True where the start tag is in a block before the siblings.
 */
function cutOut(
  siblings: readonly RootContent[],
  { html, tag, mark }: Start,
  end: End['tag'],
  inline: boolean,
  isBelow: boolean,
): readonly RootContent[] {
  const [first, last] = [siblings[0], siblings.at(-1)]
  // Notes move away from the text, so that their own tags have no meaning there.
  const isBare = mark.kind === 'notes' && BLOCKS.has(tag.element) && !inline
  const pieces = siblings.map((child, n): RootContent => {
    if (child.type !== 'html') return child
    const from = n > 0 || isBelow ? 0 : isBare ? tag.end : tag.start
    const to = n < siblings.length - 1 || !end ? undefined : isBare ? end.start : end.end
    return { ...child, value: child.value.slice(from, to) }
  })
  const shown = pieces.filter((piece) => piece.type !== 'html' || piece.value.trim() !== '')
  const before = isBelow ? '' : html.value.slice(0, tag.start)
  const after = end && last?.type === 'html' ? last.value.slice(end.end) : ''
  const position = first?.position &&
    last?.position && { start: first.position.start, end: last.position.end }
  const place = position ? { position } : {}
  const isAround = (value: string): boolean => (inline ? value !== '' : value.trim() !== '')
  return [
    ...(isAround(before) ? [{ ...html, value: before }] : []),
    { ...hide(shown, mark, inline, isBare), ...place },
    ...(isAround(after) ? [{ ...html, value: after }] : []),
  ]
}

/** Make a private node of some nodes, between the tags as they were written unless it is bare. */
function hide(
  nodes: readonly RootContent[],
  { kind }: PrivateMark,
  inline: boolean,
  isBare: boolean,
): RootContent {
  if (isBare) return createContainer(kind, nodes)
  if (inline) {
    const span = createSpan(nodes as readonly PhrasingContent[], { classes: [], values: {} })
    return { ...span, data: { ...span.data, private: kind } }
  }
  const block = createContainer('block', nodes)
  return { ...block, data: { ...block.data, private: kind } }
}

/** Find the end tag of an element; elements of the same name inside it are skipped. */
function findEnd(
  siblings: readonly RootContent[],
  first: number,
  inside: number,
  element: string,
): End | undefined {
  let depth = 1
  for (let sibling = first; sibling < siblings.length; sibling++) {
    const node = siblings[sibling]
    if (node?.type !== 'html') continue
    for (const tag of scanTags(node.value)) {
      if (
        !tag.ended ||
        tag.selfClosing ||
        tag.element !== element ||
        (sibling === first && tag.start < inside)
      )
        continue
      depth += tag.kind === 'start' ? 1 : -1
      if (depth === 0) return { sibling, tag }
    }
  }
  return undefined
}
