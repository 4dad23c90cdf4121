import type { Heading, Nodes, RootContent } from 'mdast'
import { type Attributes, mergeAttributes, NO_ATTRIBUTES } from '../tree/attributes.ts'
import type { Background } from '../tree/background-node.ts'
import { createContainer, isContainer } from '../tree/container-node.ts'
import { isRepeated } from '../tree/repeated-node.ts'
import { withChildren } from '../tree/replace-children.ts'
import { forMedium } from './for-medium.ts'

/** A slide while it is still a piece of the chapter's tree. */
export interface SlideDraft {
  readonly nodes: readonly RootContent[]
  /** Whether the slide itself shows any of them, and not only the handout. */
  readonly shown: boolean
  /** Contents of the speaker notes, in order. */
  readonly notes: readonly RootContent[]
  /** The heading that starts the slide, if one does. */
  readonly heading: Heading | undefined
  readonly attributes: Attributes
  /** Pictures behind the slide and at its sides. */
  readonly backgrounds: readonly Background[]
  /** Line of what starts it. */
  readonly line: number
}

/** Make a slide of the nodes between two breaks. */
export function createDraft(nodes: readonly RootContent[]): SlideDraft {
  const { notes, attributes, backgrounds, rest } = takeApart(nodes)
  const shown = rest.filter((node) => !isHidden(node))
  const onSlide = forMedium('slide', shown)
  const [first] = onSlide
  const heading = first && firstHeading(first)
  const own = onSlide.find((node) => node.position && !isRepeated(node))
  const line = (own ?? nodes.find(({ position }) => position))?.position?.start.line ?? 1
  return {
    nodes: shown.some((node) => node.type !== 'pause') ? shown : [],
    shown: onSlide.some((node) => node.type !== 'pause'),
    notes,
    heading,
    attributes,
    backgrounds,
    line,
  }
}

/** Take notes, attributes and backgrounds out of the nodes of a slide, and out of the containers among them. */
function takeApart(nodes: readonly RootContent[]): {
  readonly notes: readonly RootContent[]
  readonly attributes: Attributes
  readonly backgrounds: readonly Background[]
  readonly rest: readonly RootContent[]
} {
  const notes: RootContent[] = []
  const backgrounds: Background[] = []
  const rest: RootContent[] = []
  let attributes = NO_ATTRIBUTES
  for (const node of nodes) {
    if (isContainer(node, 'notes')) notes.push(...node.children)
    else if (node.type === 'slideAttributes') attributes = mergeAttributes(attributes, node.attributes)
    else if (node.type === 'background') backgrounds.push(node)
    // The handout's own notes and pictures stay where they are.
    else if (isContainer(node, 'handout')) rest.push(node)
    else if (isContainer(node)) {
      const inner = takeApart(node.children)
      notes.push(...saidIn(node, inner.notes))
      backgrounds.push(...inner.backgrounds)
      attributes = mergeAttributes(attributes, inner.attributes)
      rest.push({ ...node, children: [...inner.rest] })
    } else if (!holdsNotes(node)) rest.push(node)
    else {
      const left = withoutNotes(node, notes)
      if (!('children' in left) || left.children.length > 0) rest.push(left)
    }
  }
  return { notes, attributes, backgrounds, rest }
}

/** Keep what is said in a block for the slide to the slide too. */
function saidIn(node: Nodes, notes: readonly RootContent[]): readonly RootContent[] {
  return isContainer(node, 'slide') && notes.length > 0 ? [createContainer('slide', notes)] : notes
}

/** Find the heading that a node is, or starts with. */
function firstHeading(node: RootContent): Heading | undefined {
  if (node.type === 'heading') return node
  const [first] = isContainer(node) ? node.children : []
  return first && firstHeading(first)
}

/** Tell whether speaker notes stand below a node, in a list or quote. */
function holdsNotes(node: Nodes): boolean {
  return (
    'children' in node &&
    !isContainer(node, 'handout') &&
    (node.children as Nodes[]).some((child) => isContainer(child, 'notes') || holdsNotes(child))
  )
}

/** Copy a node without the notes below it, which are added to a list. */
function withoutNotes<Kind extends Nodes>(node: Kind, notes: RootContent[]): Kind {
  if (!('children' in node)) return node
  const before: readonly Nodes[] = node.children
  const children = before.flatMap((child): readonly Nodes[] => {
    if (isContainer(child, 'notes')) {
      notes.push(...child.children)
      return []
    }
    if (!holdsNotes(child)) return [child]
    const inner: RootContent[] = []
    const left = withoutNotes(child, inner)
    notes.push(...saidIn(child, inner))
    return [left]
  })
  return withChildren(
    node,
    children.filter((child) => !('children' in child) || child.children.length > 0),
  )
}

/** Tell what shows nothing where it stands. */
export function isHidden(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
  if (isContainer(node)) return node.children.length > 0 && node.children.every(isHidden)
  return (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0
}
