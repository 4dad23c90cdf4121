import type { Heading, RootContent } from 'mdast'
import { listUnclosedElements } from '../raw-html/paired-tags.ts'
import { pictureOf } from '../tree/background-node.ts'
import { createContainer, isContainer } from '../tree/container-node.ts'
import { htmlProperties } from '../tree/html-properties.ts'
import { listHeadings } from '../tree/list-headings.ts'
import { isRepeated } from '../tree/repeated-node.ts'
import type { CutSlides } from './cut-slides.ts'
import { forMedium } from './for-medium.ts'
import { type ChapterNames, type NamedSlide, TITLE_DEPTH } from './name-slides.ts'

/**
 * Return a chapter as the handout shows it: running text without separators, with headings at the handout's levels and
 * an anchor at the start of each slide.
 */
export function handoutFlow({ notes, handoutOnly }: CutSlides, names: ChapterNames): readonly RootContent[] {
  return [
    ...(names.needsHandoutTitle ? [createTitle(names)] : []),
    ...forMedium('handout', handoutOnly).map((node) => placeHeadings(node, names)),
    ...notesBlock(notes),
    ...names.slides.flatMap((slide) => flowOfSlide(slide, names)),
  ]
}

/** Make the heading of a chapter whose text does not start with one. */
function createTitle({ title, titleId: id }: ChapterNames): Heading {
  return {
    type: 'heading',
    depth: TITLE_DEPTH,
    children: [{ type: 'text', value: title }],
    data: { hProperties: { id } },
  }
}

/** Return the nodes of a slide for the handout; nodes that a layout repeats on every slide are left out. */
function flowOfSlide(slide: NamedSlide, names: ChapterNames): readonly RootContent[] {
  const own = slide.handoutNodes.filter((node) => !isRepeated(node))
  const pictures = slide.backgrounds.map(pictureOf)
  // The heading has the slide's id, also where it is inside containers.
  const isHeaded =
    slide.heading !== undefined && !isRepeated(slide.heading) && listHeadings(own).includes(slide.heading)
  const nodes = [...own, ...pictures].map((node) => placeHeadings(node, names))
  return [...(isHeaded ? nodes : withAnchor(nodes, slide.id)), ...endTags(own), ...notesBlock(slide.notes)]
}

/** Make a block of the notes that the handout shows; empty without notes. */
function notesBlock(notes: readonly RootContent[]): readonly RootContent[] {
  const shown = forMedium('handout', notes)
  return shown.length > 0 ? [createContainer('notes', shown)] : []
}

/** Set the id of the first node; put an anchor before a node that cannot have it. */
function withAnchor(nodes: readonly RootContent[], id: string): readonly RootContent[] {
  const [first, ...rest] = nodes
  const hProperties = first && htmlProperties(first)
  if (first && hProperties?.['id'] === undefined && first.type !== 'html' && !hasNoElement(first))
    return [
      { ...first, data: { ...first.data, hProperties: { ...hProperties, id } } } as RootContent,
      ...rest,
    ]
  return [createContainer('div', [], { id, classes: ['anchor'], values: {} }), ...nodes]
}

/** Whether a node is a container without an HTML element that could carry an id. */
function hasNoElement(node: RootContent): boolean {
  return isContainer(node) && (node.name === 'block' || node.name === 'group')
}

/** Return end tags for the HTML elements that a slide leaves open, so that the next slide is not inside of them. */
function endTags(nodes: readonly RootContent[]): readonly RootContent[] {
  return listUnclosedElements(nodes).map((name): RootContent => ({ type: 'html', value: `</${name}>` }))
}

/** Copy a node with the headings in it at their ids and levels. */
function placeHeadings(node: RootContent, names: ChapterNames): RootContent {
  if (node.type === 'heading') {
    const place = names.headingPlaces.get(node)
    if (!place) return node
    const data = { ...node.data, hProperties: { ...htmlProperties(node), id: place.id } }
    return { ...node, data, depth: place.depth as Heading['depth'] }
  }
  if (!isContainer(node)) return node
  return { ...node, children: node.children.map((child) => placeHeadings(child, names)) }
}
