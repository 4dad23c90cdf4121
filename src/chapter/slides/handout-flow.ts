import type { Properties } from 'hast'
import type { Heading, RootContent } from 'mdast'
import { listUnclosedElements } from '../raw-html/paired-tags.ts'
import { pictureOf } from '../tree/background-node.ts'
import { createContainer, isContainer } from '../tree/container-node.ts'
import type { Cut } from './cut-slides.ts'
import type { Outline } from './name-slides.ts'
import { headingsOf, shownOn } from './one-medium.ts'

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
    const own = slide.paper.filter((node) => !(node.data as Data | undefined)?.repeated)
    const pictures = slide.backgrounds.map(pictureOf)
    // A heading carries the slide's id itself, however deep it stands.
    const isHeaded =
      slide.heading !== undefined &&
      !(slide.heading.data as Data | undefined)?.repeated &&
      headingsOf(own).includes(slide.heading)
    const nodes = [...own, ...pictures].map((node) => place(node, outline))
    const said = shownOn('handout', slide.notes)
    const notes = said.length > 0 ? [createContainer('notes', said)] : []
    return [...(isHeaded ? nodes : anchored(nodes, slide.id)), ...closing(own), ...notes]
  })
}

/** Give what the handout shows of a chapter without a slide. */
export function looseNodes({ paper, notes }: Cut, outline: Outline): readonly RootContent[] {
  const said = shownOn('handout', notes)
  return [
    ...shownOn('handout', paper).map((node) => place(node, outline)),
    ...(said.length > 0 ? [createContainer('notes', said)] : []),
  ]
}

/** Give the first of some nodes an id, or put an anchor before it where it has one of its author's. */
function anchored(nodes: readonly RootContent[], id: string): readonly RootContent[] {
  const [first, ...rest] = nodes
  const { hProperties } = (first?.data ?? {}) as Data
  if (first && hProperties?.['id'] === undefined && first.type !== 'html' && !isPlain(first))
    return [
      { ...first, data: { ...first.data, hProperties: { ...hProperties, id } } } as RootContent,
      ...rest,
    ]
  return [createContainer('div', [], { id, classes: ['anchor'], values: {} }), ...nodes]
}

/** Tell a container that has no element of its own to carry an id. */
function isPlain(node: RootContent): boolean {
  return isContainer(node) && (node.name === 'block' || node.name === 'group')
}

/** Close the HTML that a slide leaves open, so that the next one does not stand in it. */
function closing(nodes: readonly RootContent[]): readonly RootContent[] {
  return listUnclosedElements(nodes).map((name): RootContent => ({ type: 'html', value: `</${name}>` }))
}

/** Give headings their ids and levels. */
function place(node: RootContent, outline: Outline): RootContent {
  const known = node.type === 'heading' ? outline.places.get(node) : undefined
  const id = known?.id
  const hProperties = (node.data as Data | undefined)?.hProperties
  const data = id ? { ...node.data, hProperties: { ...hProperties, id } } : node.data
  const anchored = { ...node, ...(data ? { data } : {}) } as RootContent
  if (anchored.type === 'heading' && known) return { ...anchored, depth: known.depth as Heading['depth'] }
  if (!isContainer(anchored)) return anchored
  return { ...anchored, children: anchored.children.map((child) => place(child, outline)) }
}
