import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Lines of code that a page always has room for; more may be parted, as a whole page left empty is worse. */
const PAGE = 36
/** What a sentence announces. */
const ANNOUNCED = new Set(['pre', 'figure', 'ul', 'ol', 'dl', 'div'])

/**
 * Mark what the handout's pages may break: `long` code, which may go on overleaf, and paragraphs that announce what
 * stands behind them, which stay with it.
 */
export function rehypePageBreaks(): (tree: Root) => void {
  return (tree) => mark(tree)
}

/** Mark the elements below a node. */
function mark(parent: Root | Element): void {
  const elements = parent.children.filter((child) => child.type === 'element') as readonly Element[]
  for (const [n, element] of elements.entries()) {
    const pre = element.tagName === 'figure' ? element.children.find(isPre) : element
    if (isPre(pre) && textOf(pre).split('\n').length > PAGE) {
      addClass(pre, 'long')
      if (pre !== element) addClass(element, 'long')
    }
    const next = elements[n + 1]
    if (element.tagName === 'p' && next && ANNOUNCED.has(next.tagName) && /:\s*$/.test(textOf(element)))
      addClass(element, 'announces')
    mark(element)
  }
}

/** Tell a block of code. */
function isPre(node: Root['children'][number] | undefined): node is Element {
  return node?.type === 'element' && node.tagName === 'pre'
}

/** Give an element one more class. */
function addClass({ properties }: Element, name: string): void {
  const names = properties.className
  properties.className = [...(Array.isArray(names) ? names : []), name]
}
