import type { Nodes, Parents, Root, RootContent } from 'mdast'
import { type Attributes, parseAttributes, setAttributes } from './attributes.ts'

const SLIDE = /^<!--\s*\.?slide\b\s*:?([\s\S]*?)-->$/
const ELEMENT = /^<!--\s*\.element\b\s*:?([\s\S]*?)-->$/
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
    const children: RootContent[] = []
    for (const child of tree.children) {
      const slide: Attributes[] = []
      read(child, tree, undefined, slide)
      children.push(child, ...slide.map((attributes) => ({ type: 'slideAttributes', attributes }) as const))
    }
    tree.children = children
  }
}

/** Tell whether there is anything to read. */
function hasMark(node: Nodes): boolean {
  if (node.type === 'html') return /<!--\s*\.?(?:slide|element)\b/.test(node.value)
  return 'children' in node && node.children.some(hasMark)
}

/** Read the comments in a node and below it. */
function read(node: Nodes, parent: Parents, grandparent: Parents | undefined, slide: Attributes[]): void {
  if (node.type === 'html') {
    for (const [comment] of node.value.matchAll(COMMENT)) {
      const [, attributes] = SLIDE.exec(comment) ?? []
      const [, own] = ELEMENT.exec(comment) ?? []
      if (attributes !== undefined && comment.includes('.slide')) slide.push(parseAttributes(attributes))
      if (own !== undefined) give(elementOf(node, parent, grandparent), parseAttributes(own))
    }
  }
  if ('children' in node) for (const child of node.children) read(child, node, parent, slide)
}

/** Find what a comment speaks of: the last element before it, else the one that it is in. */
function elementOf(node: Nodes, parent: Parents, grandparent: Parents | undefined): Nodes | undefined {
  const siblings = parent.children as Nodes[]
  const before = siblings.slice(0, siblings.indexOf(node)).filter(isElement).at(-1)
  const found = before ?? (parent.type === 'root' ? undefined : parent)
  if (found?.type !== 'paragraph') return found
  // In a list the paragraph is most often no element of its own.
  if (found === parent && grandparent?.type === 'listItem') return grandparent
  return found === before && parent.type === 'listItem' ? parent : found
}

/** Tell what becomes an element of its own. */
function isElement(node: Nodes): boolean {
  return !['text', 'html', 'break', 'definition', 'footnoteDefinition', 'slideAttributes'].includes(node.type)
}

/** Give a node attributes. */
function give(node: Nodes | undefined, attributes: Attributes): void {
  if (node) setAttributes(node, attributes)
}
