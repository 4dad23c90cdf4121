import type { Nodes } from 'mdast'

/**
 * Copy a node with other children.
 *
 * mdast's types say for each parent which children it may have. The caller answers for that: the children come from the
 * same parent, or are of the same kind.
 */
export function withChildren<Kind extends Nodes>(node: Kind, children: readonly Nodes[]): Kind {
  return { ...node, children: [...children] }
}
