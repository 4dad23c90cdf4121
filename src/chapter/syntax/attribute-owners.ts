import type { Nodes, Paragraph, Parents } from 'mdast'
import type { InlineMark } from '../parse/inline-marks.ts'

/** Inline nodes that attributes may directly follow. */
const TARGETS: ReadonlySet<string> = new Set([
  ...[
    'image',
    'imageReference',
    'link',
    'linkReference',
    'inlineCode',
    'inlineMath',
    'emphasis',
    'strong',
    'delete',
  ],
])

/** Whether a node takes the attributes right after it. */
export function takesAttributes(node: Nodes): boolean {
  return TARGETS.has(node.type)
}

/** Return the block that a paragraph of kramdown's attributes is for: the one on the line above, else the next one. */
export function findNeighbor(node: Paragraph, parent: Parents | undefined): Nodes | undefined {
  const siblings: readonly Nodes[] = parent?.children ?? []
  const at = siblings.indexOf(node)
  const [before, after] = [siblings[at - 1], siblings[at + 1]]
  const isBelow = before?.position?.end.line === (node.position?.start.line ?? 0) - 1
  return isBelow || !after ? before : after
}

/** Return the block that takes the attributes at its end. */
export function findOwner(
  node: Parents,
  parent: Parents | undefined,
  mark: InlineMark,
  before: Nodes | undefined,
): Nodes | undefined {
  if (node.type === 'heading') return node
  if (node.type !== 'paragraph' || before === undefined) return undefined
  const apart = before.type !== 'text' || /\s$/.test(before.value)
  // A single word in braces may be prose; a class, an id, a pair or kramdown's colon is not.
  if (!apart || !/^\{(?::|\s*[.#]|[\w-]+\s*=)/.test(mark.value)) return undefined
  return parent?.type === 'listItem' && parent.children[0] === node ? parent : node
}
