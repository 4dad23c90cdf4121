import type { Heading, Nodes, RootContent } from 'mdast'
import { type Attributes, mergeAttributes, NO_ATTRIBUTES } from '../tree/attributes.ts'
import type { Background } from '../tree/background-node.ts'
import { createContainer, isContainer } from '../tree/container-node.ts'
import { isRepeated } from '../tree/repeated-node.ts'
import { withChildren } from '../tree/replace-children.ts'
import { forMedium } from './for-medium.ts'
import { shareSide } from './share-side.ts'
import type { SlideNumber } from './slide-numbers.ts'

/** A slide before it has a name: nodes of the chapter's tree. */
export interface SlideDraft {
  readonly nodes: readonly RootContent[]
  /** Whether any of the nodes is visible on the slide, not only in the handout. */
  readonly shown: boolean
  /** Contents of the speaker notes, in order. */
  readonly notes: readonly RootContent[]
  /** The heading that starts the slide, if one does. */
  readonly heading: Heading | undefined
  readonly attributes: Attributes
  /** Pictures behind the slide or at its sides. */
  readonly backgrounds: readonly Background[]
  /** Line of the chapter on which the slide starts. */
  readonly line: number
  /** Its number in reveal.js, which links of the author may use. */
  readonly number: SlideNumber
}

/** Make a slide of the nodes between two breaks; its line is that of the first node that no layout repeats. */
export function createDraft(
  nodes: readonly RootContent[],
  number: SlideNumber = { column: 0, row: 0 },
): SlideDraft {
  const { notes, attributes, backgrounds, rest } = separate(nodes)
  const visible = rest.filter((node) => !showsNothing(node))
  const onSlide = forMedium('slide', visible)
  const [first] = onSlide
  const heading = first && leadingHeading(first)
  const own = onSlide.find((node) => node.position && !isRepeated(node))
  const line = (own ?? nodes.find(({ position }) => position))?.position?.start.line ?? 1
  return {
    nodes: visible.some((node) => node.type !== 'pause') ? visible : [],
    shown: onSlide.some((node) => node.type !== 'pause'),
    notes,
    heading,
    attributes,
    backgrounds: shareSide(backgrounds),
    line,
    number,
  }
}

/** Separate notes, slide attributes and backgrounds from the other nodes of a slide, in containers too. */
function separate(nodes: readonly RootContent[]): {
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
    // Notes and images for the handout only stay in their container.
    else if (isContainer(node, 'handout')) rest.push(node)
    else if (isContainer(node)) {
      const inner = separate(node.children)
      notes.push(...notesFrom(node, inner.notes))
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

/** Return the notes of a node; notes in a block for the slide only are for the slide only too. */
function notesFrom(node: Nodes, notes: readonly RootContent[]): readonly RootContent[] {
  return isContainer(node, 'slide') && notes.length > 0 ? [createContainer('slide', notes)] : notes
}

/** Return the heading that a node is, or that a container starts with. */
function leadingHeading(node: RootContent): Heading | undefined {
  if (node.type === 'heading') return node
  const [first] = isContainer(node) ? node.children : []
  return first && leadingHeading(first)
}

/** Whether speaker notes are inside a node, such as a list or quote. */
function holdsNotes(node: Nodes): boolean {
  return (
    'children' in node &&
    !isContainer(node, 'handout') &&
    (node.children as Nodes[]).some((child) => isContainer(child, 'notes') || holdsNotes(child))
  )
}

/** Copy a node without the notes in it, which are added to `notes`; parents that are empty without them go. */
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
    notes.push(...notesFrom(child, inner))
    return [left]
  })
  return withChildren(
    node,
    children.filter((child) => !('children' in child) || child.children.length > 0),
  )
}

/** Whether a node shows nothing in its place: definitions and empty blocks. */
export function showsNothing(node: RootContent): boolean {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') return true
  if (isContainer(node)) return node.children.length > 0 && node.children.every(showsNothing)
  return (node.type === 'paragraph' || node.type === 'heading') && node.children.length === 0
}
