import type { Properties } from 'hast'
import type { Heading, RootContent } from 'mdast'
import { createDiv } from './fenced-divs.ts'
import type { Outline } from './outline.ts'

/** Fields that mdast-util-to-hast reads on every node. */
interface Data {
  readonly hProperties?: Properties
}

/**
 * Put the slides together again as running text: no separators, headings at the handout's levels,
 * and an anchor where each slide starts, so that the handout can be reached from it.
 */
export function handoutNodes(outline: Outline): readonly RootContent[] {
  return outline.slides.flatMap((slide) => {
    const nodes = slide.nodes.map((node, n): RootContent => {
      const place = node.type === 'heading' ? outline.places.get(node) : undefined
      const id = place?.id ?? (n === 0 ? slide.id : undefined)
      const hProperties = (node.data as Data | undefined)?.hProperties
      const data = id ? { ...node.data, hProperties: { ...hProperties, id } } : node.data
      const anchored = { ...node, ...(data ? { data } : {}) } as RootContent
      return anchored.type === 'heading' && place
        ? { ...anchored, depth: place.depth as Heading['depth'] }
        : anchored
    })
    return slide.notes.length > 0 ? [...nodes, createDiv('notes', slide.notes)] : nodes
  })
}
