import type { RootContent } from 'mdast'
import { type Container, type ContainerName, isContainer } from '../tree/container-node.ts'
import type { Breaks } from './choose-breaks.ts'

/** Containers that may span several slides; the contents of other containers start no slide. */
const SPANNING: ReadonlySet<ContainerName> = new Set([
  'trainer',
  'solution',
  'slide',
  'incremental',
  'nonincremental',
  'div',
  'group',
])

/** Whether a slide starts at a node. */
export function breaksIn(node: RootContent, breaks: Breaks): boolean {
  if (node.type === 'thematicBreak') return breaks.separator
  if (node.type === 'heading') return breaks.heading(node)
  const [first] = isContainer(node) && SPANNING.has(node.name) ? node.children : []
  return first !== undefined && first.type !== 'thematicBreak' && breaksIn(first, breaks)
}

/**
 * Split containers where slides start inside them: each piece is the same container on its own slide.
 *
 * As in pandoc, headings in a container without a meaning (`div`, `group`) are breaks only where the container starts
 * with one.
 */
export function splitContainers(nodes: readonly RootContent[], breaks: Breaks): readonly RootContent[] {
  return nodes.flatMap((node) =>
    isContainer(node) && SPANNING.has(node.name) ? splitContainer(node, breaks) : [node],
  )
}

/** Split one container. */
function splitContainer(container: Container, outer: Breaks): readonly RootContent[] {
  const [first] = container.children
  const plain = container.name === 'div' || container.name === 'group'
  // HTML tags between the blocks of a wrapper lay the blocks out, so that they belong on one slide.
  const isLaidOut = container.name === 'group' && container.children.some(({ type }) => type === 'html')
  const headingsBreak = !plain || (!isLaidOut && first !== undefined && breaksIn(first, outer))
  const breaks = headingsBreak ? outer : { ...outer, heading: () => false }
  const children = splitContainers(container.children, breaks)
  if (!children.some((child, n) => n > 0 && breaksIn(child, breaks)))
    return [{ ...container, children: [...children] }]
  const pieces: RootContent[][] = [[]]
  const separators = new Map<RootContent[], RootContent>()
  for (const child of children) {
    if (!breaksIn(child, breaks)) pieces.at(-1)?.push(child)
    else {
      const piece = child.type === 'thematicBreak' ? [] : [child]
      if (child.type === 'thematicBreak') separators.set(piece, child)
      pieces.push(piece)
    }
  }
  const firstPiece = pieces.find((piece) => piece.length > 0)
  return pieces.flatMap((piece): readonly RootContent[] => {
    const separator = separators.get(piece)
    const [start] = piece
    const position = start?.position ?? container.position
    const part: Container = { ...container, children: piece, ...(position ? { position } : {}) }
    if (piece !== firstPiece) part.data = withoutId(container.data)
    return [...(separator ? [separator] : []), ...(piece.length > 0 ? [part] : [])]
  })
}

/** Copy a container's data without its id, which must be unique on a page. */
function withoutId(data: Container['data']): NonNullable<Container['data']> {
  const { id: _id, ...hProperties } = data?.hProperties ?? {}
  return { ...data, hProperties }
}
