import type { Element } from 'hast'

/**
 * Make a `<div>` of a `<section>` on a slide: of the footnotes, of raw HTML.
 *
 * reveal.js takes every `<section>` in its slides for a slide, however deep it stands.
 */
export function unmakeSection(node: Element): undefined {
  if (node.tagName === 'section') node.tagName = 'div'
}
