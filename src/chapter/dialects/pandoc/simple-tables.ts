import type { Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast'
import { visit } from 'unist-util-visit'
import type { LineMark, MarkerLine } from '../../parse/line-marks.ts'
import type { Parser } from '../../parse/parse-markdown.ts'

const DASHES = /^(?:-{2,}[ \t]+)+-{2,}[ \t]*$/

/** Dashes below the heads of columns, `-----  ---`; Markdown reads them as a separator. */
export const columnDashes: LineMark = {
  example: '-----  ---',
  starts: '-',
  measure: (line) => DASHES.exec(line)?.[0].length ?? 0,
}

/**
 * Make tables of pandoc's simple tables: a line of heads, dashes below each, and rows in these columns.
 *
 * Dashes without rows below are a separator, as in pandoc.
 */
export function readSimpleTables(tree: Root, source: string, parse: Parser): void {
  if (!tree.children.some(isDashes)) return
  const lines = source.split(/\r?\n/)
  const result: RootContent[] = []
  for (let at = 0; at < tree.children.length; at++) {
    const node = tree.children[at] as RootContent
    const rows = tree.children[at + 1]
    if (!isDashes(node)) result.push(node)
    else if (!isRightBelow(node, rows)) result.push({ type: 'thematicBreak', ...placeOf(node) })
    else {
      const heads = result.at(-1)
      const isHeaded = isRightBelow(heads, node) && heads?.type === 'paragraph'
      const text = isHeaded ? cutLastLine(heads) : undefined
      if (isHeaded) result.splice(-1, 1, ...(text ? [text] : []))
      result.push(tableOf(node, rows, isHeaded, { lines, parse }))
      // A second line of dashes ends a table without heads.
      at += isDashes(tree.children[at + 2]) ? 2 : 1
    }
  }
  tree.children = result
}

/** Whether a node is a line of dashes for columns. */
function isDashes(node: RootContent | undefined): node is MarkerLine {
  return node?.type === 'markerLine' && DASHES.test(node.source)
}

/** Whether two blocks, one of them a paragraph, are on adjacent lines. */
function isRightBelow(above: RootContent | undefined, below: RootContent | undefined): below is Paragraph {
  const isText = above?.type === 'paragraph' || below?.type === 'paragraph'
  return isText && above?.position?.end.line === (below?.position?.start.line ?? 0) - 1
}

/** Return the position of a node, for what is made of it. */
function placeOf({ position }: RootContent): { position?: RootContent['position'] } {
  return position ? { position } : {}
}

/** Return a paragraph without its last line; undefined where that is the only one. */
function cutLastLine(paragraph: Paragraph): Paragraph | undefined {
  const { start, end } = paragraph.position ?? {}
  if (!start || !end || start.line === end.line) return undefined
  const children: PhrasingContent[] = [...paragraph.children]
  for (let last = children.pop(); last; last = children.pop()) {
    const cut = last.type === 'text' ? last.value.lastIndexOf('\n') : -1
    if (last.type !== 'text' || cut === -1) continue
    children.push({ ...last, value: last.value.slice(0, cut) })
    break
  }
  return { ...paragraph, children }
}

/** Make a table of the lines above and below some dashes. */
function tableOf(
  dashes: MarkerLine,
  rows: Paragraph,
  isHeaded: boolean,
  { lines, parse }: { readonly lines: readonly string[]; readonly parse: Parser },
): Table {
  const first = dashes.position?.start.line ?? 1
  const rule = lines[first - 1] ?? ''
  const starts = [...rule.matchAll(/-+/g)].map(({ index }) => index)
  const rowOf = (line: string): TableRow => ({
    type: 'tableRow',
    children: starts.map((start, n) => {
      // Text to the left of the first dashes belongs to the first column.
      const words = line.slice(n === 0 ? 0 : start, starts[n + 1]).trim()
      const [only] = words === '' ? [] : parse(words).children
      if (only) visit(only, (node) => void delete node.position)
      const plain: PhrasingContent[] = words === '' ? [] : [{ type: 'text', value: words }]
      return { type: 'tableCell', children: only?.type === 'paragraph' ? only.children : plain }
    }),
  })
  const last = rows.position?.end.line ?? first + 1
  const body = lines.slice(first, last).map(rowOf)
  const head = rowOf(isHeaded ? (lines[first - 2] ?? '') : '')
  const start = dashes.position?.start
  const end = rows.position?.end
  return {
    type: 'table',
    align: null,
    children: [head, ...body],
    ...(start && end ? { position: { start, end } } : {}),
  }
}
