import type { Html, Nodes, Parents, Root, RootContent } from 'mdast'
import { findElement, setTagAttributes } from '../raw-html/find-element.ts'
import { type Attributes, parseAttributes, setAttributes } from '../tree/attributes.ts'
import { createContainer, setPlace } from '../tree/container-node.ts'
import { isBlank } from '../tree/node-text.ts'

const SLIDE = /^<!--\s*\.slide\b\s*:?([\s\S]*?)-->$/
const ELEMENT = /<!--\s*\.element\b\s*:?((?:(?!-->)[\s\S])*?)-->/
const COMMENT = /<!--[\s\S]*?-->/g

/**
 * Read reveal.js's comments: `<!-- .slide: … -->` has attributes of its slide, `<!-- .element: … -->` of the element
 * before it, or else of the one around it; with or without the colon.
 *
 * What they say is in the tree before comments are removed from it.
 */
export function remarkCommentAttributes(): (tree: Root) => void {
  return (tree) => {
    if (!hasMark(tree)) return
    const slides = tree.children.map((child) => {
      read(child, tree, undefined)
      return slideAttributes(child)
    })
    tree.children = tree.children.flatMap((child, index) => [child, ...(slides[index] ?? [])])
  }
}

/** Tell whether there is anything to read. */
function hasMark(node: Nodes): boolean {
  if (node.type === 'html') return /<!--\s*\.(?:slide|element)\b/.test(node.value)
  return 'children' in node && node.children.some(hasMark)
}

/** List what the comments in a node say about its slide. */
function slideAttributes(node: Nodes): readonly RootContent[] {
  if ('children' in node) return node.children.flatMap(slideAttributes)
  if (node.type !== 'html') return []
  return [...node.value.matchAll(COMMENT)].flatMap(([comment]): readonly RootContent[] => {
    const [, source] = SLIDE.exec(comment) ?? []
    return source === undefined ? [] : [{ type: 'slideAttributes', attributes: parseAttributes(source) }]
  })
}

/** Read the comments about elements in a node and below it. */
function read(node: Nodes, parent: Parents, grandparent: Parents | undefined): void {
  if (node.type === 'html') {
    for (let found = ELEMENT.exec(node.value); found; found = ELEMENT.exec(node.value)) {
      const [comment, source = ''] = found
      // Read, it is a comment like any other; as long as it was, so that positions hold.
      const rest = comment.slice(4, -3).replace(/[^\n]/g, ' ')
      node.value = node.value.replace(comment, () => `<!--${rest}-->`)
      give(node, found.index, parent, grandparent, parseAttributes(source))
    }
  }
  if ('children' in node) for (const child of [...node.children]) read(child, node, parent)
}

/** Give attributes to what a comment speaks of: the last element before it, else the one that it is in. */
function give(
  html: Html,
  offset: number,
  parent: Parents,
  grandparent: Parents | undefined,
  attributes: Attributes,
): void {
  const siblings: Nodes[] = parent.children
  const behind = siblings.indexOf(html)
  const start = siblings.slice(0, behind).findLastIndex(({ type }) => type === 'thematicBreak')
  const before = findElement(siblings.slice(start + 1, behind), html, offset, isElement)
  if (before?.type === 'tag') {
    setTagAttributes(before, attributes)
    return
  }
  const found = before ?? (parent.type === 'root' ? undefined : parent)
  if (!found) return
  // In a list the paragraph is most often no element of its own.
  const item = found === parent ? grandparent : parent
  if (found.type === 'paragraph' && item?.type === 'listItem') setAttributes(item, attributes)
  else if (found.type === 'code' && attributes.classes.includes('fragment')) {
    // The box of the code appears with it.
    const fragment = setPlace(createContainer('fragment', [found], attributes), found, found)
    siblings[siblings.indexOf(found)] = fragment
  } else setAttributes(imageIn(found, attributes) ?? found, attributes)
}

/** Find the image that is alone in a paragraph, if attributes have a size, which a paragraph could not obey. */
function imageIn(node: Nodes, { values }: Attributes): Nodes | undefined {
  if (node.type !== 'paragraph' || !('width' in values || 'height' in values)) return undefined
  const shown = node.children.filter((child) => !isBlank(child))
  return shown.length === 1 && shown[0]?.type === 'image' ? shown[0] : undefined
}

/** Tell what becomes an element of its own. */
function isElement(node: Nodes): boolean {
  return !['text', 'html', 'break', 'definition', 'footnoteDefinition', 'slideAttributes'].includes(node.type)
}
