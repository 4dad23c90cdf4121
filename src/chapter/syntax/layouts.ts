import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { setAttributes } from '../tree/attributes.ts'
import { type Container, createContainer, isContainer, setPlace } from '../tree/container-node.ts'
import { isGap } from '../tree/figure-node.ts'
import { walk } from '../tree/visit-nodes.ts'

/** Attributes of Quarto that place the blocks of a div beside each other. */
const NAMES = ['layout', 'layout-ncol', 'layout-nrow', 'layout-valign', 'layout-align'] as const
/** Most blocks in a row. */
const MOST = 12

/**
 * Place the blocks of Quarto's layouts side by side: `{layout-ncol=2}`, `{layout-nrow=1}`, `{layout="[[60,40],[1]]"}`.
 *
 * Pictures on adjacent lines are a block each. Where the div has the id of a figure, `#fig-x`, its last paragraph is the
 * caption of all.
 */
export function remarkLayouts(): (tree: Root) => void {
  return (tree) => {
    walk(tree, (node): undefined => {
      if (!isContainer(node, 'div')) return
      const values = takeValues(node)
      if (!values) return
      const blocks = node.children.flatMap(separated)
      const caption = /^(?:fig|tbl)-/.test(String(node.data?.hProperties?.['id']))
        ? takeCaption(blocks)
        : undefined
      node.children = [...rowsOf(blocks, values), ...(caption ? [caption] : [])]
    })
  }
}

/** The attributes of a layout. */
type Values = Partial<Readonly<Record<(typeof NAMES)[number], string>>>

/** Remove the attributes of a layout from a div; undefined for any other div. */
function takeValues(node: Container): Values | undefined {
  const properties = node.data?.hProperties
  if (!properties || !NAMES.slice(0, 3).some((name) => name in properties)) return undefined
  const found: Record<string, string> = {}
  for (const name of NAMES) {
    if (name in properties) found[name] = String(properties[name])
    delete properties[name]
  }
  return found
}

/** Split a paragraph of nothing but pictures into one for each of them. */
function separated(node: RootContent): readonly RootContent[] {
  if (node.type !== 'paragraph') return [node]
  const images = node.children.filter((child) => !isGap(child))
  if (images.length < 2 || !images.every(isPicture)) return [node]
  return images.map((image): Paragraph => ({ ...node, children: [image] }))
}

/** Whether a node is an image, or a link around one. */
function isPicture(node: PhrasingContent): boolean {
  return (
    node.type === 'image' ||
    node.type === 'imageReference' ||
    (node.type === 'link' && node.children.length > 0 && node.children.every(isPicture))
  )
}

/** Take the caption of all blocks, the last paragraph of words. */
function takeCaption(blocks: RootContent[]): RootContent | undefined {
  const last = blocks.at(-1)
  if (blocks.length < 2 || last?.type !== 'paragraph' || last.data?.hName || last.children.every(isPicture))
    return undefined
  blocks.pop()
  setAttributes(last, { classes: ['caption'], values: {} })
  return last
}

/** Make rows of blocks; blocks that have no place in a layout follow in rows of their own. */
function rowsOf(blocks: readonly RootContent[], values: Values): readonly RootContent[] {
  const rows: RootContent[] = []
  const widths = widthsOf(values, blocks.length)
  let at = 0
  for (let row = 0; at < blocks.length; row++) {
    const shares = widths[row] ?? widths.at(-1) ?? [1]
    const own = blocks.slice(at, at + shares.length)
    at += shares.length
    const [first] = own
    if (shares.length === 1 || !first) rows.push(...own)
    else
      rows.push(
        setPlace(
          createContainer(
            'columns',
            own.map((block, n) => columnOf(block, shares, n)),
          ),
          first,
          own.at(-1),
        ),
      )
  }
  return rows
}

/** Make a column of a block, as wide as its share of the row. */
function columnOf(block: RootContent, shares: readonly number[], n: number): Container {
  const sum = shares.reduce((total, share) => total + share, 0)
  const width = Math.round((1000 * (shares[n] ?? 1)) / sum) / 10
  const style = `--column: ${width}%`
  return setPlace(createContainer('column', [block], { classes: [], values: { style } }), block, block)
}

/** Return the shares of the columns, row by row; the last row is that of all further blocks. */
function widthsOf(values: Values, count: number): readonly (readonly number[])[] {
  const listed = readRows(values.layout)
  if (listed) return listed
  const columns = Number.parseInt(values['layout-ncol'] ?? '', 10)
  const rows = Number.parseInt(values['layout-nrow'] ?? '', 10)
  const wanted = columns > 0 ? columns : rows > 0 ? Math.ceil(count / rows) : 1
  return [Array.from({ length: Math.min(Math.max(1, wanted), MOST) }, () => 1)]
}

/** Read `[[60,40],[1]]` or `[60,40]`; negative numbers are spaces between columns. */
function readRows(layout: string | undefined): readonly (readonly number[])[] | undefined {
  if (layout === undefined || !/^[\s[\]\d.,%-]+$/.test(layout)) return undefined
  const rows = [...layout.matchAll(/\[([^[\]]+)\]/g)].map(([, list = '']) =>
    list
      .split(',')
      .map((share) => Number.parseFloat(share))
      .filter((share) => share > 0)
      .slice(0, MOST),
  )
  const filled = rows.filter((row) => row.length > 0)
  return filled.length > 0 ? filled : undefined
}
