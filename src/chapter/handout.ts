import type { Properties } from 'hast'
import type { Heading, RootContent } from 'mdast'
import { pictureOf } from './backgrounds.ts'
import { createContainer, isContainer } from './container.ts'
import type { Outline } from './outline.ts'

/** Fields that mdast-util-to-hast reads on every node. */
interface Data {
  readonly hProperties?: Properties
  /** True for what a layout puts on a slide. */
  readonly repeated?: boolean
}

/**
 * Put the slides together again as running text: no separators, headings at the handout's levels, and an anchor where
 * each slide starts, so that the handout can be reached from it. What a layout repeats on every slide is not repeated.
 */
export function handoutNodes(outline: Outline): readonly RootContent[] {
  return outline.slides.flatMap((slide) => {
    const own = slide.nodes.filter((node) => !(node.data as Data | undefined)?.repeated)
    const pictures = slide.backgrounds.map(pictureOf)
    const nodes = [...own, ...pictures].map((node, n) => place(node, outline, n === 0 ? slide.id : undefined))
    return slide.notes.length > 0 ? [...nodes, createContainer('notes', slide.notes)] : nodes
  })
}

/** Give a node its anchor, and headings their level. */
function place(node: RootContent, outline: Outline, slideId: string | undefined): RootContent {
  const known = node.type === 'heading' ? outline.places.get(node) : undefined
  const id = known?.id ?? slideId
  const hProperties = (node.data as Data | undefined)?.hProperties
  const data = id ? { ...node.data, hProperties: { ...hProperties, id } } : node.data
  const anchored = { ...node, ...(data ? { data } : {}) } as RootContent
  if (anchored.type === 'heading' && known) return { ...anchored, depth: known.depth as Heading['depth'] }
  if (!isContainer(anchored)) return anchored
  return { ...anchored, children: anchored.children.map((child) => place(child, outline, undefined)) }
}
