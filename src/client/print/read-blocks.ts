import type { TextBlock } from '../../model/printed-page.ts'
import { textNodes } from './text-nodes.ts'

/** A block of the page with its text, and the boxes of its lines. */
interface Block {
  readonly element: Element
  readonly section: Element | null
  text: string
  readonly lines: DOMRect[]
}

/** List the text that the page shows, block by block in the order of the document. */
export function readBlocks(): readonly TextBlock[] {
  const blocks = collectBlocks()
  const bySection = new Map<Element | null, Block[]>()
  for (const block of blocks) bySection.set(block.section, [...(bySection.get(block.section) ?? []), block])
  return blocks.map((block) => ({
    text: block.text,
    source: block.section?.getAttribute('data-source') ?? undefined,
    isOverlapped:
      block.element.matches('.katex') ||
      (bySection.get(block.section) ?? []).some((other) => other !== block && overlap(block, other)),
  }))
}

/** Collect the visible text of the page by the block, or the formula, that it stands in. */
function collectBlocks(): readonly Block[] {
  const blocks = new Map<Element, Block>()
  const isShown = createVisibility()
  const range = document.createRange()
  for (const { node, parent } of textNodes()) {
    if (node.data.trim() === '' || !isShown(parent)) continue
    const formula = parent.closest('.katex')
    const around = blockOf(formula ?? parent)
    // On paper a formula's letters stand between the words around it; in the document they are one piece.
    const outer = formula ? blocks.get(around) : undefined
    if (outer) outer.text += ' '
    const element = formula ?? around
    const block = blocks.get(element) ?? {
      element,
      section: element.closest('[data-source]'),
      text: '',
      lines: [],
    }
    // On paper a raised text stands above its line: it is a word of its own.
    block.text += parent.closest('sup, sub') ? ` ${node.data} ` : node.data
    range.selectNodeContents(node)
    block.lines.push(...range.getClientRects())
    blocks.set(element, block)
  }
  return [...blocks.values()]
}

/** Create a test for elements whose text is drawn, which remembers its answers. */
function createVisibility(): (element: Element) => boolean {
  const known = new Map<Element, boolean>()
  return (element) => {
    const isShown =
      known.get(element) ??
      (element.checkVisibility({ visibilityProperty: true }) &&
        element.closest('.katex-mathml, script, style') === null)
    known.set(element, isShown)
    return isShown
  }
}

/** Find the nearest element around a text that is not part of a line. */
function blockOf(element: Element): Element {
  let block = element
  while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement
  return block
}

/** Whether a line of one block lies over a line of another. */
function overlap(one: Block, other: Block): boolean {
  return other.lines.some((b) => one.lines.some((a) => isOver(a, b)))
}

/** Whether two boxes share more than their edges. */
function isOver(a: DOMRect, b: DOMRect): boolean {
  return (
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.3
  )
}
