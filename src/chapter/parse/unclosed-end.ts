import type { Nodes, Root } from 'mdast'

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
 * 1. Where the mark would hide text from every reader, nothing opens: the mark is shown as text, and what follows is
 *    read as usual.
 * 2. Where it wraps blocks, it ends before the next slide: before a separator, and before a heading that may start a
 *    slide, see {@link deepestEnd}.
 * 3. It never leaves the block in which it opened: a quote, a list item, a container. A private `:::` or HTML element does.
 * 4. The author gets a warning at the line of the opening mark.
 *
 * So a missing mark changes one slide at most, and words for the trainer alone do not reach students.
 *
 * | syntax | ends by | why it differs |
 * |---|---|---|
 * | private `:::`, HTML and shortcodes | 2 | in a chapter with separators no heading ends them: in doubt, words are hidden |
 * | other `:::` | 2 | a heading right after the opening line is the container's own |
 * | `.class[` of remark | 2 | no heading ends it, because headings start no slides in remark |
 * | `Note:` and `???` | 2, or a step | they have no closing mark: every heading ends them, without a warning |
 * | other paired shortcodes | 1 | their arguments would be lost, so the tag is shown |
 * | comments | 1 | in the dialect of a slide tool they hold notes, and hide the rest of the slide |
 * | `<script>`, `<style>`, `<pre>`, `$$` | 1 | read before there are blocks, see `unclosed-html.ts` and `math-block.ts` |
 * | code fences | 2 | read line by line, before there are headings, see `repair-fences.ts` |
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

/**
 * Return the deepest level of headings that end something without an end: that of the heading before it, at least 2.
 *
 * A deeper heading is part of the same slide.
 *
 * @param before The last heading before the opening mark, if there is one.
 * @param isHidden True for a private part in a chapter with separators: no heading ends it.
 */
export function deepestEnd(before: Nodes | undefined, isHidden: boolean): number {
  return isHidden ? 0 : Math.max(2, before?.type === 'heading' ? before.depth : 0)
}

/** Whether separators are between the slides of a chapter. */
export function isSeparated({ children }: Root): boolean {
  return children.some(({ type }) => type === 'thematicBreak')
}
