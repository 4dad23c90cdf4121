import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Lines of code that always fit one page; longer code may break, to avoid a page that is mostly empty. */
const PAGE_LINES = 36
/** Elements that a sentence with a colon introduces. */
const INTRODUCED = new Set(['pre', 'figure', 'ul', 'ol', 'dl', 'div'])

/**
 * Mark where the handout's pages may break and where not: `long` code may continue on the next page, and a paragraph
 * that introduces the next element (`announces`) stays on its page.
 */
export function rehypePageBreaks(): (tree: Root) => void {
  return (tree) => mark(tree)
}

/** Mark the elements in a node. */
function mark(parent: Root | Element): void {
  const elements = parent.children.filter((child) => child.type === 'element') as readonly Element[]
  for (const [n, element] of elements.entries()) {
    const pre = element.tagName === 'figure' ? element.children.find(isPre) : element
    if (isPre(pre) && textOf(pre).split('\n').length > PAGE_LINES) {
      addClass(pre, 'long')
      if (pre !== element) addClass(element, 'long')
    }
    const next = elements[n + 1]
    if (element.tagName === 'p' && next && INTRODUCED.has(next.tagName) && /:\s*$/.test(textOf(element)))
      addClass(element, 'announces')
    mark(element)
  }
}

/** Whether a node is a code block. */
function isPre(node: Root['children'][number] | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'pre'
}

/** Add a class to an element. */
function addClass({ properties }: Element, name: string): void {
  const names = properties.className
  properties.className = [...(Array.isArray(names) ? names : []), name]
}
