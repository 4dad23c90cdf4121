import type { Nodes, Text } from 'mdast'
import { alignText } from './align-text.ts'
import { CODE, LINK, OTHER } from './unread-kind.ts'

/** The words of a block as one text, with the marks of emphasis as they were written. */
export interface BlockText {
  readonly text: string
  readonly parts: readonly Part[]
}

/** A text node in a {@link BlockText}. */
interface Part {
  /** Index of its first character. */
  readonly start: number
  readonly node: Text
}

/** Where a match was written. */
export interface WrittenAt {
  readonly offset: number
  /** Whether its first character was escaped. */
  readonly escaped: boolean
}

/** Nodes that stand among words. */
const INLINE: Readonly<Record<string, true>> = {
  text: true,
  emphasis: true,
  strong: true,
  delete: true,
  inlineCode: true,
  link: true,
  linkReference: true,
  span: true,
}

/** Whether a node holds words, not blocks. */
export function holdsWords(node: Nodes): boolean {
  return 'children' in node && (node.children as Nodes[]).some(({ type }) => type in INLINE)
}

/** Join the words of a block. */
export function joinWords(block: Nodes, source: string): BlockText {
  const parts: Part[] = []
  let text = ''
  addChildren(block)
  return { text, parts }

  function addChildren(node: Nodes): void {
    if (!('children' in node)) return
    for (const child of node.children as Nodes[]) {
      if (child.type === 'text') {
        parts.push({ start: text.length, node: child })
        text += child.value
      } else if (child.type === 'break') text += '\n'
      else if (child.type === 'inlineCode') text += CODE
      else if ('children' in child) {
        const mark = markOf(child, source)
        text += mark
        addChildren(child)
        text += mark
      } else text += OTHER
    }
  }
}

/** Return the marks around emphasized words; a placeholder for other nodes. */
function markOf(node: Nodes, source: string): string {
  if (node.type === 'link' || node.type === 'linkReference') return LINK
  if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return OTHER
  const mark = source[node.position?.start.offset ?? source.length] ?? ''
  if (!/[*_~]/.test(mark)) return ''
  return node.type === 'emphasis' ? mark : mark + mark
}

/**
 * Find where a match was written; undefined where its text is not in the source as it is, since it was escaped.
 *
 * @param block The block of the match, whose place is used where its words have none.
 */
export function findWritten(
  { parts }: BlockText,
  block: Nodes,
  index: number,
  source: string,
): WrittenAt | undefined {
  const part = parts.findLast(({ start }) => start <= index)
  const position = part?.node.position ?? block.position
  const [from, to] = [position?.start.offset, position?.end.offset]
  if (!part || from === undefined || to === undefined) return undefined
  // A match that starts with a placeholder or a mark of emphasis is found by the words before it.
  const inside = Math.min(index - part.start, part.node.value.length - 1)
  const offset = alignText(part.node.value, source, from, to)?.[inside]
  if (offset === undefined) return { offset: from, escaped: false }
  return { offset: Math.max(offset, from), escaped: offset === -1 }
}
