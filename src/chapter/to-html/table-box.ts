import type { Element } from 'hast'

/** Put a table into a box of its own, which scrolls on a narrow screen instead of the page. */
export function boxTable(node: Element): Element | undefined {
  if (node.tagName !== 'table') return undefined
  return { type: 'element', tagName: 'div', properties: { className: ['table'] }, children: [node] }
}
