import type { Heading, Nodes, RootContent } from 'mdast'
import { type Container, isContainer } from '../tree/container-node.ts'

/** The two places where a chapter is shown, and the names of the containers that keep to one of them. */
export type Side = 'slide' | 'handout'

/** What is known about the blocks of a slide that stand on one side only. */
interface OneSided {
  readonly side: Side
  /** Ids that the author gave to them and to what is in them. */
  readonly ids: readonly string[]
}

/** Tell a container that is shown on one side only. */
function isOneSided(node: Nodes): node is Container & { name: Side } {
  return isContainer(node, 'slide') || isContainer(node, 'handout')
}

/**
 * Give some nodes as one side shows them: without what only the other one does, however deep.
 *
 * Headings stay the same nodes, since they are known by that; what is left empty is left out.
 */
export function shownOn(side: Side, nodes: readonly RootContent[]): readonly RootContent[] {
  let isSame = true
  const shown = nodes.flatMap((node): readonly RootContent[] => {
    if (isOneSided(node)) {
      isSame = false
      return node.name === side ? unwrapped(node, side) : []
    }
    if (!('children' in node)) return [node]
    const children = shownOn(side, node.children as RootContent[])
    if (children === node.children) return [node]
    isSame = false
    return children.length > 0 ? [{ ...node, children } as RootContent] : []
  })
  return isSame ? nodes : shown
}

/** List the headings among some nodes, directly or in containers. */
export function headingsOf(nodes: readonly RootContent[]): readonly Heading[] {
  return nodes.flatMap((node) => {
    if (node.type === 'heading') return [node]
    return isContainer(node) ? headingsOf(node.children) : []
  })
}

/** List the blocks that one side only shows, and the ids in them. */
export function oneSidedIn(nodes: readonly RootContent[]): readonly OneSided[] {
  return nodes.flatMap((node): readonly OneSided[] => {
    if (isOneSided(node)) return [{ side: node.name, ids: idsIn(node) }]
    return 'children' in node ? oneSidedIn(node.children as RootContent[]) : []
  })
}

/** Take a container away from its blocks, unless its author gave it attributes. */
function unwrapped(node: Container, side: Side): readonly RootContent[] {
  const children = shownOn(side, node.children)
  const { hProperties = {} } = (node.data ?? {}) as { hProperties?: object }
  if (Object.keys(hProperties).length === 0) return children
  return [{ ...node, name: 'div', children: [...children] }]
}

/** List the ids of a node and of what is below it, headings aside, which have a name of their own. */
function idsIn(node: Nodes): readonly string[] {
  const { id } = ((node.data ?? {}) as { hProperties?: { id?: unknown } }).hProperties ?? {}
  const own = typeof id === 'string' && node.type !== 'heading' ? [id] : []
  return 'children' in node ? [...own, ...(node.children as Nodes[]).flatMap(idsIn)] : own
}
