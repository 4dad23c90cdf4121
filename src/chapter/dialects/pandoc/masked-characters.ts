import type { Nodes, Root } from 'mdast'

/** Stands for the first character of a line of a table, which the parser then reads as a line of its own. */
export const TABLE_LINE = '\uE010'
/** Stands for a bar in a table's cell, at which the parser then does not split the row. */
export const BAR = '\uE011'

/** Fields of nodes that hold text of the source. */
const FIELDS = ['value', 'source', 'mark', 'url', 'alt', 'title', 'meta', 'lang', 'label']

/**
 * Put the characters of the source back into the texts of a tree, where a mask replaced them.
 *
 * A bar is always `|`. The first character of a line is found by counting such lines from the start of its node.
 *
 * @param lines Offsets of the characters that {@link TABLE_LINE} replaces, in order.
 */
export function restoreCharacters(tree: Root, source: string, lines: readonly number[]): void {
  const restore = (node: Nodes): void => {
    const fields = node as unknown as Record<string, unknown>
    for (const key of FIELDS) {
      const text = fields[key]
      if (typeof text === 'string' && /[\uE010\uE011]/.test(text)) fields[key] = restored(text, node)
    }
    if ('children' in node) node.children.forEach(restore)
  }
  const restored = (text: string, { position }: Nodes): string => {
    let next = text.includes(TABLE_LINE)
      ? lines.findIndex((offset) => offset >= (position?.start.offset ?? 0))
      : -1
    return text.replace(/[\uE010\uE011]/g, (mark) =>
      mark === BAR ? '|' : (source[lines[next++] ?? source.length] ?? ''),
    )
  }
  restore(tree)
}
