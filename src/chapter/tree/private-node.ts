import type { Nodes } from 'mdast'
import type { PrivateKind } from '../../model/private-names.ts'
import { type Container, isContainer } from './container-node.ts'

declare module 'unist' {
  interface Data {
    /** Who sees the node: for what cannot be in a container, such as a span, a list item or a heading. */
    private?: PrivateKind | undefined
    /** Where attributes were written that are not at the start of their node. */
    markedAt?: import('unist').Point | undefined
  }
}

/** Names of the containers that students do not see. */
const KINDS: readonly string[] = ['notes', 'trainer', 'solution'] satisfies readonly PrivateKind[]

/** Whether a name is that of a container that students do not see. */
export function isPrivateKind(name: string): name is PrivateKind {
  return KINDS.includes(name)
}

/** Whether a node is a container that students do not see. */
export function isPrivateContainer(node: Nodes): node is Container & { name: PrivateKind } {
  return isContainer(node) && isPrivateKind(node.name)
}

/** Return who a node is for; undefined for what everyone sees. */
export function privateKindOf(node: Nodes): PrivateKind | undefined {
  return isPrivateContainer(node) ? node.name : node.data?.private
}
