import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Say aloud what a checkbox of a task list is for: without a name, screen readers call it just that. */
export function nameCheckbox(node: Element): undefined {
  const { className } = node.properties
  if (node.tagName !== 'li' || !Array.isArray(className) || !className.includes('task-list-item')) return
  const box = findBox(node)
  if (box) box.properties.ariaLabel = textOf(node).trim().split('\n', 1)[0] ?? ''
}

/** Find the checkbox of a list item, which may stand in its first paragraph. */
function findBox(node: Element): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'input') return child
    if (child.tagName === 'p') return findBox(child)
  }
  return undefined
}
