import type { Nodes } from 'mdast'

/**
 * Copy a node with other children.
 *
 * mdast's types limit the children of each parent, and this function does not check them: pass children of the same
 * parent, or of the same kind.
 */
export function withChildren<Kind extends Nodes>(node: Kind, children: readonly Nodes[]): Kind {
  return { ...node, children: [...children] }
}
