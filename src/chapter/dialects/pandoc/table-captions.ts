import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast'
import { setAttributes } from '../../tree/attributes.ts'
import { walk } from '../../tree/visit-nodes.ts'

/** Start of the caption of a table. */
const CAPTION = /^(?:[Tt]able)?:[ \t]+/
/** The same, of a line of the source. */
const CAPTION_LINE = /^[\s>]*(?:[Tt]able)?:[ \t]+\S/

/**
 * Read the captions of tables, `Table: words` or `: words`, before a table or after it; they are shown after it.
 *
 * A caption right below a table of bars is a row to the parser.
 */
export function readTableCaptions(tree: Root, source: string): void {
  walk(tree, (node, index, parent): number | undefined => {
    if (node.type !== 'table') return undefined
    const siblings = parent.children as RootContent[]
    const own = takeLastRow(node, source) ?? captionOf(siblings[index + 1])
    if (own) {
      const isNext = siblings[index + 1] === own
      siblings.splice(index + 1, isNext ? 1 : 0, shown(own))
      return index + 2
    }
    const before = captionOf(siblings[index - 1])
    if (!before || before.data?.hProperties) return undefined
    siblings.splice(index - 1, 2, node, shown(before))
    return index + 1
  })
}

/** Return a paragraph that is a caption. */
function captionOf(node: Nodes | undefined): Paragraph | undefined {
  const [first] = node?.type === 'paragraph' ? node.children : []
  return node?.type === 'paragraph' && first?.type === 'text' && CAPTION.test(first.value) ? node : undefined
}

/** Remove the start of a caption, and mark it. */
function shown(caption: Paragraph): Paragraph {
  const [first] = caption.children
  if (first?.type === 'text') first.value = first.value.replace(CAPTION, '')
  setAttributes(caption, { classes: ['caption'], values: {} })
  return caption
}

/** Take the caption, with the lines after it, from the rows of a table. */
function takeLastRow(table: Table, source: string): Paragraph | undefined {
  const at = table.children.findIndex(({ position }, n) => {
    const line = source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
    return n > 1 && position !== undefined && !line.includes('|') && CAPTION_LINE.test(line)
  })
  const rows = at === -1 ? [] : table.children.slice(at)
  const [start, end] = [rows[0]?.position?.start, rows.at(-1)?.position?.end]
  if (
    !start ||
    !end ||
    rows.some(({ children }) => children.slice(1).some((cell) => cell.children.length > 0))
  )
    return undefined
  table.children.splice(at)
  const children = rows.flatMap(({ children: [cell] }, n): readonly PhrasingContent[] => [
    ...(n === 0 ? [] : [{ type: 'text', value: '\n' } as const]),
    ...(cell?.children ?? []),
  ])
  return { type: 'paragraph', children, position: { start, end } }
}
