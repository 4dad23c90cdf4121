import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Label the checkbox of a task list with its item's text, for screen readers. */
export function labelCheckbox(node: Element): undefined {
  const { className } = node.properties
  if (node.tagName !== 'li' || !Array.isArray(className) || !className.includes('task-list-item')) return
  const box = findBox(node)
  if (box) box.properties.ariaLabel = textOf(node).trim().split('\n', 1)[0] ?? ''
}

/** Find the checkbox of a list item, which may be in its first paragraph. */
function findBox(node: Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'input') return child
    if (child.tagName === 'p') return findBox(child)
  }
  return undefined
}
