import type { Link, Nodes, Root } from 'mdast'
import { replaceEmojiNames } from '../../model/emoji-names.ts'
import { textOf } from '../tree/node-text.ts'

declare module 'mdast' {
  interface HeadingData {
    /** Plain text with the short names of emoji, where it has any; GitHub makes anchors of it. */
    written?: string
  }
}

/** Start of an element with code, or its end. */
const CODE_TAG = /^<(\/?)(?:code|kbd|pre|samp|tt|var|script|style)\b/i

/** Replace the short names of emoji in text, as GitHub does: `:rocket:`. Unknown names stay. */
export function remarkEmoji(): (tree: Root) => void {
  return replaceIn
}

/** Replace short names in the text below a node. */
function replaceIn(node: Nodes): void {
  if (!('children' in node) || (node.type === 'link' && isAddress(node))) return
  if (node.type === 'heading') {
    const written = textOf(node)
    replaceInChildren(node.children)
    if (textOf(node) !== written) node.data = { ...node.data, written }
  } else replaceInChildren(node.children)
}

/** Replace short names in nodes, except between the tags of code in HTML. */
function replaceInChildren(nodes: readonly Nodes[]): void {
  let depth = 0
  for (const node of nodes) {
    if (node.type === 'html') {
      const [tag, slash] = CODE_TAG.exec(node.value) ?? []
      if (tag !== undefined) depth = Math.max(0, depth + (slash === '/' ? -1 : 1))
    } else if (depth === 0 && node.type === 'text') node.value = replaceEmojiNames(node.value)
    else if (depth === 0) replaceIn(node)
  }
}

/** Whether the text of a link is its address. */
function isAddress(link: Link): boolean {
  return /^(?:https?:|www\.|mailto:)/i.test(textOf(link))
}
