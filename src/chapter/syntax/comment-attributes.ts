import type { Html, Nodes, Parents, Root, RootContent } from 'mdast'
import { findComments, type HtmlComment } from '../parse/html-comments.ts'
import { findElement, setTagAttributes } from '../raw-html/find-element.ts'
import { type Attributes, parseAttributes, setAttributes } from '../tree/attributes.ts'
import { createContainer, setPlace } from '../tree/container-node.ts'
import { isBlank } from '../tree/node-text.ts'

/** The text of a comment with attributes; reveal.js requires the colon, its authors forget it. */
const MARK = /^\s*\.(slide|element)\b\s*:?/

/**
 * Read reveal.js's comments: `<!-- .slide: … -->` has attributes of its slide, `<!-- .element: … -->` of the element
 * before it, else of the one around it.
 *
 * Runs before comments are removed from the tree.
 */
export function remarkCommentAttributes(): (tree: Root) => void {
  return (tree) => {
    if (!hasMark(tree)) return
    const slides = tree.children.map((child) => {
      readElements(child, tree, undefined)
      return readSlides(child)
    })
    tree.children = tree.children.flatMap((child, index) => [child, ...(slides[index] ?? [])])
  }
}

/** Whether a node holds a comment with attributes. */
function hasMark(node: Nodes): boolean {
  if (node.type === 'html') return /<!--\s*\.(?:slide|element)\b/.test(node.value)
  return 'children' in node && node.children.some(hasMark)
}

/** Return the attributes in a comment of one kind; undefined for any other comment. */
function attributesIn({ text }: HtmlComment, kind: 'slide' | 'element'): Attributes | undefined {
  // An earlier comment without an end may include this one.
  const own = kind === 'element' ? (text.split('<!--').at(-1) ?? text) : text
  const mark = MARK.exec(own)
  return mark?.[1] === kind ? parseAttributes(own.slice(mark[0].length)) : undefined
}

/** List the attributes for the slide in the comments of a node, and of all nodes below it. */
function readSlides(node: Nodes): readonly RootContent[] {
  if ('children' in node) return node.children.flatMap(readSlides)
  if (node.type !== 'html') return []
  return findComments(node.value).flatMap((comment): readonly RootContent[] => {
    const attributes = attributesIn(comment, 'slide')
    return attributes ? [{ type: 'slideAttributes', attributes }] : []
  })
}

/** Read the comments about elements in a node, and in all nodes below it. */
function readElements(node: Nodes, parent: Parents, grandparent: Parents | undefined): void {
  if (node.type === 'html') {
    // Setting attributes makes the HTML before a comment longer, so count its offset from the end.
    const length = node.value.length
    for (const comment of findComments(node.value)) {
      const attributes = attributesIn(comment, 'element')
      const offset = node.value.length - (length - comment.start)
      if (attributes) setElementAttributes(node, offset, parent, grandparent, attributes)
    }
  }
  if ('children' in node) for (const child of [...node.children]) readElements(child, node, parent)
}

/** Set attributes on the element before a comment, else on the one around it. */
function setElementAttributes(
  html: Html,
  offset: number,
  parent: Parents,
  grandparent: Parents | undefined,
  attributes: Attributes,
): void {
  const siblings: Nodes[] = parent.children
  const at = siblings.indexOf(html)
  const start = siblings.slice(0, at).findLastIndex(({ type }) => type === 'thematicBreak')
  const before = findElement(siblings.slice(start + 1, at), html, offset, isElement)
  if (before?.type === 'tag') {
    setTagAttributes(before, attributes)
    return
  }
  const found = before ?? (parent.type === 'root' ? undefined : parent)
  if (!found) return
  // In a tight list the paragraph of an item is not an element of its own.
  const item = found === parent ? grandparent : parent
  if (found.type === 'paragraph' && item?.type === 'listItem') setAttributes(item, attributes)
  else if (found.type === 'code' && attributes.classes.includes('fragment')) {
    // The fragment is around the code, so that the box of the code appears with it.
    const fragment = setPlace(createContainer('fragment', [found], attributes), found, found)
    siblings[siblings.indexOf(found)] = fragment
  } else setAttributes(findLoneImage(found, attributes) ?? found, attributes)
}

/** Return the only image of a paragraph where attributes have a size, which has no effect on a paragraph. */
function findLoneImage(node: Nodes, { values }: Attributes): Nodes | undefined {
  if (node.type !== 'paragraph' || !('width' in values || 'height' in values)) return undefined
  const shown = node.children.filter((child) => !isBlank(child))
  return shown.length === 1 && shown[0]?.type === 'image' ? shown[0] : undefined
}

/** Whether a node becomes an element of its own. */
function isElement(node: Nodes): boolean {
  return !['text', 'html', 'break', 'definition', 'footnoteDefinition', 'slideAttributes'].includes(node.type)
}
