import type { Element } from 'hast'

/** Wrap a table in a box that scrolls on a narrow screen, so that the page does not. */
export function boxTable(node: Element): Element | undefined {
  if (node.tagName !== 'table') return undefined
  return { type: 'element', tagName: 'div', properties: { className: ['table'] }, children: [node] }
}
