import type { Nodes } from 'mdast'

/** Where an unclosed thing may end, besides separators and the end of its block. */
export interface UnclosedEndOptions {
  /** Deepest level of headings that end it: 6 (the default) for all of them, 0 for none. */
  readonly deepest?: number
  /** Whether another node ends it too. */
  readonly isEnd?: (node: Nodes) => boolean
}

/**
 * Return the index of the first sibling that is no longer in something without an end.
 *
 * The rule for all syntax whose closing mark is missing:
 *
 * 1. Where the mark would hide text from every reader (comment, `<script>`, formula), nothing opens: the mark is shown as
 *    text, and what follows is read as usual.
 * 2. Where it wraps blocks (`:::`, notes in HTML or after `Note:`, shortcode, `.class[`), it ends before the next slide:
 *    before a separator, and before a heading that may start a slide.
 * 3. It never leaves the block in which it opened: a quote, a list item, a container.
 * 4. The author gets a warning at the line of the opening mark.
 *
 * So a missing mark changes one slide at most, and words for the trainer alone do not reach students.
 *
 * @param from Index of the first sibling that may end it.
 * @returns The number of siblings where nothing among them does.
 */
export function findUnclosedEnd(
  siblings: readonly Nodes[],
  from: number,
  options: UnclosedEndOptions = {},
): number {
  const length = siblings.slice(from).findIndex((node) => endsUnclosed(node, options))
  return length === -1 ? siblings.length : from + length
}

/** Whether a node ends what is unclosed before it; see {@link findUnclosedEnd}. */
export function endsUnclosed(node: Nodes, { deepest = 6, isEnd }: UnclosedEndOptions = {}): boolean {
  if (node.type === 'thematicBreak') return true
  return (node.type === 'heading' && node.depth <= deepest) || (isEnd?.(node) ?? false)
}
