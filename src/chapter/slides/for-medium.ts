import type { Nodes, RootContent } from 'mdast'
import { type Container, isContainer } from '../tree/container-node.ts'
import { htmlProperties } from '../tree/html-properties.ts'
import { withChildren } from '../tree/replace-children.ts'

/** Where a block is shown; also the names of the containers whose blocks are shown there only. */
export type Medium = 'slide' | 'handout'

/** A block that is shown in one medium only. */
interface SingleMediumBlock {
  readonly medium: Medium
  /** Ids that the author gave to the block and its contents. */
  readonly ids: readonly string[]
}

/** Whether a node is a container whose blocks are shown in one medium only. */
function isSingleMedium(node: Nodes): node is Container & { name: Medium } {
  return isContainer(node, 'slide') || isContainer(node, 'handout')
}

/**
 * Return the nodes that a medium shows: blocks for the other one are removed, however deep, and parents that are empty
 * without them.
 *
 * Heading identity is preserved: {@link ChapterNames.headingPlaces} is keyed by node.
 */
export function forMedium(medium: Medium, nodes: readonly RootContent[]): readonly RootContent[] {
  let isSame = true
  const shown = nodes.flatMap((node): readonly RootContent[] => {
    if (isSingleMedium(node)) {
      isSame = false
      return node.name === medium ? unwrap(node, medium) : []
    }
    if (!('children' in node)) return [node]
    const children = forMedium(medium, node.children)
    if (children === node.children) return [node]
    isSame = false
    return children.length > 0 ? [withChildren(node, children)] : []
  })
  return isSame ? nodes : shown
}

/** List the blocks that are shown in one medium only, and the ids in them. */
export function singleMediumBlocks(nodes: readonly RootContent[]): readonly SingleMediumBlock[] {
  return nodes.flatMap((node): readonly SingleMediumBlock[] => {
    if (isSingleMedium(node)) return [{ medium: node.name, ids: idsIn(node) }]
    return 'children' in node ? singleMediumBlocks(node.children) : []
  })
}

/** Replace a container with its blocks; it stays, as a plain container, where the author gave it attributes. */
function unwrap(node: Container, medium: Medium): readonly RootContent[] {
  const children = forMedium(medium, node.children)
  if (Object.keys(htmlProperties(node)).length === 0) return children
  return [{ ...node, name: 'div', children: [...children] }]
}

/** List the ids in a node, without those of headings, which get anchors of their own. */
function idsIn(node: Nodes): readonly string[] {
  const id = htmlProperties(node)['id']
  const own = typeof id === 'string' && node.type !== 'heading' ? [id] : []
  return 'children' in node ? [...own, ...node.children.flatMap(idsIn)] : own
}
