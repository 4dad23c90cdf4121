import type { Element } from 'hast'

/**
 * Make a `<div>` of a `<section>` on a slide, such as that of the footnotes.
 *
 * reveal.js takes every `<section>` inside a slide for a slide, at any depth.
 */
export function sectionToDiv(node: Element): undefined {
  if (node.tagName === 'section') node.tagName = 'div'
}
