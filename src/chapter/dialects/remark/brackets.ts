import type { Nodes, PhrasingContent } from 'mdast'
import { isLiteral } from './bracket-spans.ts'

const OPENING = /(?:\.[\p{L}_-][\p{L}\p{M}\p{N}\p{Cf}_-]*)+\[$/u

/** A bracket in a text: `]`, or `.class[`. */
export interface Bracket {
  /** Index of the node, and offset in its text. */
  readonly index: number
  readonly offset: number
  readonly mark: string
}

/** Return the `]` without an opening bracket, then the `.class[` without a closing one; code is skipped. */
export function findUnpaired(nodes: readonly PhrasingContent[]): readonly Bracket[] {
  const closings: Bracket[] = []
  const open: Bracket[] = []
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') continue
    for (const { index: at, 0: bracket } of node.value.matchAll(/[[\]]/g)) {
      if (bracket === ']') {
        if (open.pop() === undefined) closings.push({ index, offset: at, mark: bracket })
      } else {
        const mark = isLiteral(node) ? '' : (OPENING.exec(node.value.slice(0, at + 1))?.[0] ?? '')
        open.push({ index, offset: at + 1 - mark.length, mark })
      }
    }
  }
  return [...closings, ...open.filter(({ mark }) => mark !== '')]
}

/** Return the brackets of a block in order, without those in code. */
export function bracketsOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/[^[\]]/g, '')
  const own = node.type === 'markerLine' ? node.mark.replace(/[^[\]]/g, '') : ''
  return own + ('children' in node ? node.children.map(bracketsOf).join('') : '')
}
