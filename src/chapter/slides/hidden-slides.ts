import type { Nodes, Root, RootContent, ThematicBreak } from 'mdast'
import { type Attributes, mergeAttributes, NO_ATTRIBUTES } from '../tree/attributes.ts'
import { type ChapterSection, divideChapter } from './chapter-sections.ts'
import type { Breaks } from './choose-breaks.ts'
import { createDraft } from './slide-draft.ts'

/**
 * Remove the slides that their author hid, in every edition, as reveal.js does: `visibility="hidden"` on a heading or in
 * the attributes of a slide. A heading inside a slide takes its section with it, up to the next heading of its level.
 *
 * Before anything is removed for an edition, cut or named, so that nothing of these slides reaches a later step.
 * Definitions stay, since other slides may refer to them.
 */
export function removeHiddenSlides(tree: Root, breaks: Breaks): Root {
  if (!holdsHidden(tree)) return tree
  const children: RootContent[] = []
  /** Separators since the last section that is kept. */
  let separators: ThematicBreak[] = []
  let isFirst = true
  for (const section of divideChapter(tree.children, breaks)) {
    if (section.separator) separators.push(section.separator)
    const definitions = section.nodes.filter(isDefinition)
    if (isHiddenSection(section)) {
      children.push(...definitions)
      continue
    }
    const separator = isFirst ? undefined : chooseSeparator(separators)
    children.push(...(separator ? [separator] : []), ...withoutHiddenParts(section.nodes))
    separators = []
    isFirst = isFirst && definitions.length === section.nodes.length
  }
  return { ...tree, children }
}

/** Whether attributes hide the slide that they are for. */
function isHidden({ values }: Attributes): boolean {
  const visibility = values['data-visibility'] ?? values['visibility'] ?? ''
  return visibility.trim().toLowerCase() === 'hidden'
}

/** Whether a hidden heading or slide is below a node. */
function holdsHidden(node: Nodes): boolean {
  if (node.type === 'heading') return isHidden(node.data?.attributes ?? NO_ATTRIBUTES)
  if (node.type === 'slideAttributes') return isHidden(node.attributes)
  return 'children' in node && (node.children as Nodes[]).some(holdsHidden)
}

/** Whether a section becomes a slide that its author hid. */
function isHiddenSection({ nodes }: ChapterSection): boolean {
  const { heading, attributes } = createDraft(nodes)
  return isHidden(mergeAttributes(heading?.data?.attributes ?? NO_ATTRIBUTES, attributes))
}

/** Whether a node defines the target of references or footnotes. */
function isDefinition({ type }: RootContent): boolean {
  return type === 'definition' || type === 'footnoteDefinition'
}

/** Remove the parts of a slide under headings that are hidden. */
function withoutHiddenParts(nodes: readonly RootContent[]): readonly RootContent[] {
  /** Level of the hidden heading whose part goes on. */
  let hidden: number | undefined
  return nodes.filter((node) => {
    if (node.type === 'heading') {
      if (hidden !== undefined && node.depth <= hidden) hidden = undefined
      if (hidden === undefined && holdsHidden(node)) hidden = node.depth
    }
    return hidden === undefined || isDefinition(node)
  })
}

/**
 * Choose one of the separators around removed slides: the slide after them starts a column of reveal.js where the first
 * of them did.
 */
function chooseSeparator(separators: readonly ThematicBreak[]): ThematicBreak | undefined {
  return separators.find(({ data }) => !data?.vertical) ?? separators.at(-1)
}
