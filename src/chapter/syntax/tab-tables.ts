import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast'
import type { VFile } from 'vfile'
import { walk } from '../tree/visit-nodes.ts'

/** One line of a paragraph, as cells, and the node that ends it. */
interface Line {
  readonly cells: PhrasingContent[][]
  readonly end: PhrasingContent
}

/** Emphasis; around several cells, each of them is emphasized. */
type Emphasis = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>

const NEW_LINE: PhrasingContent = { type: 'text', value: '\n' }

/**
 * Make tables of lines whose cells tabs separate: two or more in a row with the same number of tabs.
 *
 * The first line is the header; lines before and after the table stay paragraphs.
 */
export function remarkTabTables(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const source = String(file.value)
    if (!source.includes('\t')) return
    const written = source.split(/\r\n|\r|\n/)
    walk(tree, (node, index, parent) => {
      if (node.type !== 'paragraph' || !node.children.some(hasTab)) return undefined
      const blocks = bestOf(
        readBlocks(node, splitLines(node.children, isText), written),
        node.children.some(isEmphasis) ? readBlocks(node, splitLines(node.children, hasTab), written) : [],
      )
      if (blocks.every(({ type }) => type === 'paragraph')) return undefined
      parent.children.splice(index, 1, ...(blocks as never[]))
      return index + blocks.length
    })
  }
}

/** Whether a text holds a tab. */
function hasTab(node: Nodes): boolean {
  if (node.type === 'text') return node.value.includes('\t')
  return isEmphasis(node) && node.children.some(hasTab)
}

/** Whether a node is emphasis of any kind. */
function isEmphasis(node: Nodes): node is Emphasis {
  return node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete'
}

/** Whether a node is plain text. */
function isText(node: Nodes): boolean {
  return node.type === 'text'
}

/** Return the nodes with more table rows; the first ones where both have the same number. */
function bestOf(first: readonly RootContent[], second: readonly RootContent[]): readonly RootContent[] {
  const rows = (blocks: readonly RootContent[]): number =>
    blocks.reduce((sum, block) => sum + (block.type === 'table' ? block.children.length : 0), 0)
  return rows(second) > rows(first) ? second : first
}

/** Split a paragraph into tables and the paragraphs between them. */
function readBlocks(
  paragraph: Paragraph,
  lines: readonly Line[],
  written: readonly string[],
): readonly RootContent[] {
  addEmptyCells(lines, paragraph, written)
  const blocks: RootContent[] = []
  let words: Line[] = []
  const finishText = (): void => {
    if (words.length > 0) blocks.push(textOf(words, paragraph))
    words = []
  }
  for (let at = 0; at < lines.length; ) {
    const width = lines[at]?.cells.length ?? 0
    let end = at + 1
    while (lines[end]?.cells.length === width) end++
    const run = lines.slice(at, end)
    if (width > 1 && run.length > 1) {
      finishText()
      blocks.push(tableOf(run, paragraph))
    } else words.push(...run)
    at = end
  }
  finishText()
  return blocks
}

/**
 * Split a paragraph's children at line ends and tabs.
 *
 * @param isCut Whether a node is split too: emphasis around several cells becomes emphasis in each.
 */
function splitLines(nodes: readonly PhrasingContent[], isCut: (node: Nodes) => boolean): Line[] {
  const lines: Line[] = [{ cells: [[]], end: NEW_LINE }]
  const add = (node: PhrasingContent): void => void lines.at(-1)?.cells.at(-1)?.push(node)
  const startLine = (end: PhrasingContent): void => {
    const last = lines.pop()
    if (last) lines.push({ ...last, end }, { cells: [[]], end: NEW_LINE })
  }
  for (const node of nodes) {
    if (node.type === 'break') startLine(node)
    else if (isEmphasis(node) && isCut(node)) {
      for (const [n, { cells, end }] of splitLines(node.children, isCut).entries()) {
        if (n > 0) startLine(end)
        for (const [m, children] of cells.entries()) {
          if (m > 0) lines.at(-1)?.cells.push([])
          if (children.length > 0) add({ ...node, children })
        }
      }
    } else if (node.type === 'text') {
      for (const [n, line] of node.value.split(/\r\n|\r|\n/).entries()) {
        if (n > 0) startLine(NEW_LINE)
        for (const [m, value] of line.split('\t').entries()) {
          if (m > 0) lines.at(-1)?.cells.push([])
          if (value !== '') add({ ...node, value })
        }
      }
    } else add(node)
  }
  return lines
}

/** Add the empty cells of tabs at the start and end of lines, which the parser removes as white space. */
function addEmptyCells(lines: readonly Line[], { position }: Paragraph, written: readonly string[]): void {
  if (!position || position.end.line - position.start.line + 1 !== lines.length) return
  for (const [n, { cells }] of lines.entries()) {
    const line = written[position.start.line - 1 + n] ?? ''
    // In a list or quote, tabs at the start may be its indentation.
    const [ahead = ''] = n > 0 && position.start.column === 1 ? (/^\t+(?=\S)/.exec(line) ?? []) : []
    const [behind = ''] = /[\t ]*$/.exec(line) ?? []
    for (const _ of ahead) cells.unshift([])
    for (const _ of behind.replaceAll(' ', '')) cells.push([])
  }
}

/** Make a table of lines, without empty columns at its sides. */
function tableOf(lines: readonly Line[], { position }: Paragraph): Table {
  const isEmpty = (column: number): boolean =>
    lines.every(({ cells }) => (cells.at(column) ?? []).length === 0)
  const width = lines[0]?.cells.length ?? 0
  let from = 0
  let to = width
  while (from < to - 1 && isEmpty(from)) from++
  while (to > from + 1 && isEmpty(to - 1)) to--
  const rows = lines.map(
    ({ cells }): TableRow => ({
      type: 'tableRow',
      children: cells.slice(from, to).map((cell) => ({ type: 'tableCell', children: cell.map(trim) })),
    }),
  )
  const align = Array.from({ length: to - from }, () => null)
  return { type: 'table', align, children: rows, ...(position ? { position } : {}) }
}

/** Remove the space around the text of a cell. */
function trim(node: PhrasingContent): PhrasingContent {
  return node.type === 'text' ? { ...node, value: node.value.replace(/^ +| +$/g, ' ') } : node
}

/** Make a paragraph of lines, as they were written. */
function textOf(lines: readonly Line[], paragraph: Paragraph): Paragraph {
  const children = lines.flatMap(({ cells }, n): readonly PhrasingContent[] => [
    ...(n > 0 ? [lines[n - 1]?.end ?? NEW_LINE] : []),
    ...cells.flatMap((cell, m) => (m > 0 ? [{ type: 'text', value: '\t' } as const, ...cell] : cell)),
  ])
  return { ...paragraph, children }
}
