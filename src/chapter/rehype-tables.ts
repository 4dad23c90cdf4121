import type { Element, Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** Puts every table into a box of its own, which scrolls on a narrow screen instead of the page. */
export function rehypeTables(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || !parent || index === undefined) return
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table'] },
        children: [node],
      }
      parent.children[index] = box
      return SKIP
    })
  }
}
