import type { Element, ElementContent } from 'hast'

/** Wrap a table in a box that scrolls on a narrow screen, so that the page does not; heads without words are left out. */
export function boxTable(node: Element): Element | undefined {
  if (node.tagName !== 'table') return undefined
  const hasRows = node.children.some((child) => child.type === 'element' && child.tagName === 'tbody')
  if (hasRows) node.children = node.children.filter((child) => !isEmptyHead(child))
  return { type: 'element', tagName: 'div', properties: { className: ['table'] }, children: [node] }
}

/** Whether an element is the heads of a table's columns, all of them empty. */
function isEmptyHead(node: ElementContent): boolean {
  if (node.type !== 'element' || node.tagName !== 'thead') return false
  const isEmpty = (child: ElementContent): boolean =>
    child.type === 'element'
      ? /^(?:tr|th)$/.test(child.tagName) && child.children.every(isEmpty)
      : child.type === 'text' && child.value.trim() === ''
  return node.children.every(isEmpty)
}
