import type { Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast'
import { walk } from './walk.ts'

/** One line of a paragraph, as cells. */
type Line = readonly (readonly PhrasingContent[])[]

/**
 * Make tables of lines whose cells tabs separate: two or more in a row with the same number of tabs.
 *
 * The first of them is the header; lines before and behind stay paragraphs.
 */
export function remarkTabTables(): (tree: Root) => void {
  return (tree) => {
    walk(tree, (node, index, parent) => {
      if (node.type !== 'paragraph' || !node.children.some(hasTab)) return undefined
      const blocks = readBlocks(node)
      if (blocks.every(({ type }) => type === 'paragraph')) return undefined
      parent.children.splice(index, 1, ...(blocks as never[]))
      return index + blocks.length
    })
  }
}

/** Tell a text with a tab in it. */
function hasTab(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.includes('\t')
}

/** Cut a paragraph into tables and what is between them. */
function readBlocks(paragraph: Paragraph): readonly RootContent[] {
  const lines = splitLines(paragraph)
  const blocks: RootContent[] = []
  for (let at = 0; at < lines.length; ) {
    const width = lines[at]?.length ?? 0
    let end = at + 1
    while (lines[end]?.length === width) end++
    const run = lines.slice(at, end)
    if (width > 1 && run.length > 1) blocks.push(tableOf(run, paragraph))
    else blocks.push(textOf(run, paragraph))
    at = end
  }
  return joinTexts(blocks)
}

/** Cut a paragraph's children at line ends and tabs. */
function splitLines(paragraph: Paragraph): readonly Line[] {
  const lines: PhrasingContent[][][] = [[[]]]
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      lines.at(-1)?.at(-1)?.push(child)
      continue
    }
    for (const [n, line] of child.value.split('\n').entries()) {
      if (n > 0) lines.push([[]])
      for (const [m, cell] of line.split('\t').entries()) {
        if (m > 0) lines.at(-1)?.push([])
        if (cell !== '')
          lines
            .at(-1)
            ?.at(-1)
            ?.push({ ...child, value: cell })
      }
    }
  }
  return lines
}

/** Make a table of lines of cells. */
function tableOf(lines: readonly Line[], { position }: Paragraph): Table {
  const rows = lines.map(
    (line): TableRow => ({
      type: 'tableRow',
      children: line.map((cell) => ({ type: 'tableCell', children: cell.map(trim) })),
    }),
  )
  return { type: 'table', align: null, children: rows, ...(position ? { position } : {}) }
}

/** Leave out the space around the text of a cell. */
function trim(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? { ...node, value: node.value.replace(/^ +| +$/g, ' ') } : node
}

/** Put lines together again as they were. */
function textOf(lines: readonly Line[], paragraph: Paragraph): Paragraph {
  const children = lines.flatMap((line, n): readonly PhrasingContent[] => [
    ...(n > 0 ? [{ type: 'text', value: '\n' } as const] : []),
    ...line.flatMap((cell, m) => (m > 0 ? [{ type: 'text', value: '\t' } as const, ...cell] : cell)),
  ])
  return { ...paragraph, children }
}

/** Join paragraphs that follow each other. */
function joinTexts(blocks: readonly RootContent[]): readonly RootContent[] {
  const result: RootContent[] = []
  for (const block of blocks) {
    const before = result.at(-1)
    if (block.type !== 'paragraph' || before?.type !== 'paragraph') result.push(block)
    else {
      const children: PhrasingContent[] = [
        ...before.children,
        { type: 'text', value: '\n' },
        ...block.children,
      ]
      result[result.length - 1] = { ...before, children }
    }
  }
  return result
}
