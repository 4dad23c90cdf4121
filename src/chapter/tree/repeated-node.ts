import type { Node } from 'mdast'

declare module 'mdast' {
  interface Data {
    /** True for what a slide layout puts on every slide; the handout leaves it out. */
    repeated?: boolean | undefined
  }
}

/** Whether a node was put on its slide by a layout, and not written there by the author. */
export function isRepeated(node: Node): boolean {
  return node.data?.repeated === true
}
