import type { Html, Nodes, Root, RootContent } from 'mdast'
import { walk } from '../tree/visit-nodes.ts'
import { holdsBlocks } from './shortcode-definition.ts'

const TAG = /\{\{(?:<(?:[^>]|>(?!\}\}))*>|%(?:[^%]|%(?!\}\}))*%)\}\}/g
/** HTML whose contents are shown as they are. */
const RAW = /<(?:script|style|pre|textarea)\b/i

/** Take the tags of shortcodes out of the HTML that they stand in; those in an HTML tag stay. */
export function freeTags(tree: Root): void {
  walk(tree, (node, index, parent) => {
    if (node.type !== 'html' || !holdsBlocks(parent) || !node.value.includes('{{') || RAW.test(node.value))
      return undefined
    const pieces = cut(node)
    parent.children.splice(index, 1, ...(pieces as never[]))
    return index + pieces.length
  })
}

/** Cut HTML at the tags of shortcodes. */
function cut(html: Html): readonly Nodes[] {
  const pieces: RootContent[] = []
  let from = 0
  const add = (to: number): void => {
    const value = html.value.slice(from, to)
    if (value.trim() !== '') pieces.push({ ...html, value })
  }
  for (const { index, 0: source } of html.value.matchAll(TAG)) {
    if (/<[a-z/][^>]*$/i.test(html.value.slice(from, index))) continue
    add(index)
    pieces.push({ ...place(html), type: 'markerLine', mark: source, source, children: [] })
    from = index + source.length
  }
  add(html.value.length)
  return pieces
}

/** Give what is made of a node its place. */
function place({ position }: Html): Pick<Html, 'position'> {
  return position ? { position } : {}
}
