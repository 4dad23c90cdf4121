import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

/**
 * Makes `<div>`s of the `<section>`s on a slide: of the footnotes, of raw HTML.
 *
 * reveal.js takes every `<section>` in its slides for a slide, however deep it stands.
 */
export function rehypeSections(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', (node) => {
      if (node.tagName === 'section') node.tagName = 'div'
    })
  }
}
