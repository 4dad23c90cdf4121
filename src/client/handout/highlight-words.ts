import { findOccurrences } from '../page/fold-accents.ts'
import type { SectionBlock } from './handout-sections.ts'

const NAME = 'lutrin-search'

/**
 * Highlight words on the page, where the browser supports it; no words remove the highlights.
 *
 * @returns Whether anything is highlighted.
 */
export function highlightWords(blocks: readonly SectionBlock[], words: readonly string[]): boolean {
  if (typeof Highlight === 'undefined') return false
  CSS.highlights.delete(NAME)
  if (words.length === 0) return false
  const ranges = blocks.flatMap((block) =>
    findOccurrences(block.text, words).map(([start, end]) => rangeOf(block, start, end)),
  )
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges))
  return ranges.length > 0
}

/** Return the range on the page of a part of a block's text. */
function rangeOf({ nodes }: SectionBlock, start: number, end: number): Range {
  const range = document.createRange()
  const first = nodes.findLast((node) => node.start <= start)
  const last = nodes.findLast((node) => node.start < end)
  if (first) range.setStart(first.node, start - first.start)
  if (last) range.setEnd(last.node, end - last.start)
  return range
}
