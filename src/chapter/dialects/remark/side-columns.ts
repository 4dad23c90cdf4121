import type { RootContent } from 'mdast'
import { type Container, createContainer, isContainer, setPlace } from '../../tree/container-node.ts'

const PART =
  '(?:\\d+|half|third|thirds|two-?thirds|quarter|wide|narrow|big|small|code|plot|panel?|side|part|box|content)'
const LEFT = new RegExp(`^(?:(?:pull-?left|left-?col(?:umn)?|col(?:umn)?-?left)(?:-\\w+)*|left-${PART})$`)
const RIGHT = new RegExp(
  `^(?:(?:pull-?right|right-?col(?:umn)?|col(?:umn)?-?right)(?:-\\w+)*|right-${PART})$`,
)
const ANY = /^(?:col|column)(?:-?\d[\w-]*|-(?:xs|sm|md|lg|xl)-\d+|-(?:center|middle|half|third|auto))?$/
/** A share of a hundred in a class, `left-40`. */
const PERCENT = /^(?:(?:pull-)?(?:left|right)|col(?:umn)?)-(?:[a-z]+-)*(\d{2})$/
/** A share of twelve in a class, `col-4`. */
const TWELFTHS = /^col-(?:[a-z]{2}-)?(\d{1,2})$/

/** The side of the slide on which a block stands. */
type Side = 'left' | 'right' | 'any'

/** Return the side for some classes; undefined where none is that of a column. */
export function sideOf(classes: readonly string[]): Side | undefined {
  if (classes.some((name) => LEFT.test(name))) return 'left'
  if (classes.some((name) => RIGHT.test(name))) return 'right'
  return classes.some((name) => ANY.test(name)) ? 'any' : undefined
}

/** Make columns of adjacent blocks: a left and a right one, or several of one kind. */
export function joinSideColumns(nodes: readonly RootContent[]): readonly RootContent[] {
  const result: RootContent[] = []
  let columns: Container[] = []
  let pauses: RootContent[] = []
  const flush = (): void => {
    const [first, ...rest] = columns
    if (first && rest.length > 0) {
      const joined = createContainer('columns', columns.map(asColumn))
      result.push(setPlace(joined, first, rest.at(-1)))
    } else result.push(...columns)
    result.push(...pauses)
    columns = []
    pauses = []
  }
  for (const node of nodes) {
    const side = isContainer(node, 'div') ? sideOf(classesOf(node)) : undefined
    if (node.type === 'pause' && columns.length > 0) pauses.push(node)
    else if (side === undefined || !isContainer(node)) {
      flush()
      result.push(node)
    } else {
      const before = columns.at(-1)
      if (before && !goesOn(sideOf(classesOf(before)), side)) flush()
      // A column that appears later has its place from the start, so that the others do not move.
      columns.push(columns.length > 0 ? { ...node, children: [...pauses, ...node.children] } : node)
      pauses = []
    }
  }
  flush()
  return result
}

/** Whether a column stands beside the one before it. */
function goesOn(before: Side | undefined, side: Side): boolean {
  return before === 'left' ? side !== 'left' : before === side ? side === 'any' : side === 'right'
}

/** Return the classes of a container. */
function classesOf(node: Container): readonly string[] {
  const { hProperties } = (node.data ?? {}) as { hProperties?: { className?: readonly string[] } }
  return hProperties?.className ?? []
}

/** Make a column of a block, with the width in its class. */
function asColumn(node: Container): Container {
  const classes = classesOf(node)
  const [width] = classes.flatMap((name) => widthOf(name) ?? [])
  const style = width === undefined ? {} : { style: `--column: ${width}%` }
  const column = createContainer('column', node.children, { classes, values: style })
  return node.position ? { ...column, position: node.position } : column
}

/** Return the width in a class, in percent. */
function widthOf(name: string): number | undefined {
  const percent = PERCENT.exec(name)?.[1]
  if (percent !== undefined) return Number(percent)
  const twelfths = TWELFTHS.exec(name)?.[1]
  return twelfths === undefined ? undefined : Math.round((Number(twelfths) * 100) / 12)
}
