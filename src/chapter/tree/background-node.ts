import type { Image, Node, RootContent } from 'mdast'
import { setAttributes } from './attributes.ts'
import { createContainer } from './container-node.ts'

declare module 'mdast' {
  interface RootContentMap {
    background: Background
  }
}

/** A picture behind or beside the contents of a slide; in the handout it is a picture like any other. */
export interface Background extends Node {
  type: 'background'
  image: Image
  /** Undefined: behind the whole slide. */
  side: 'left' | 'right' | undefined
  /** Width of a picture at the side, as a CSS length or percentage of the slide. */
  share: string | undefined
  /** CSS background size, `contain`, `auto 200px` or a percentage; undefined: it fills its area. */
  size: string | undefined
  /** True where several pictures in the same place are stacked, false where they are side by side. */
  vertical: boolean
  /** From 0 to 1, as text. */
  opacity: string | undefined
  /** True where the image has a CSS filter, which reveal.js backgrounds do not support. */
  filtered: boolean
}

/**
 * Put the contents of a slide beside the pictures at its sides.
 *
 * For a picture that reveal.js shows behind the slide, the alt text is added for screen readers and for the search.
 */
export function besideBackgrounds(
  nodes: readonly RootContent[],
  backgrounds: readonly Background[],
): readonly RootContent[] {
  const described = backgrounds.filter(({ side, image }) => side === undefined && image.alt)
  const backdrops = backgrounds.filter(isBackdrop)
  return [
    ...besideSides(nodes, backgrounds),
    ...backdrops.map(backdropOf),
    ...described
      .filter((background) => !isBackdrop(background))
      .map(({ image }) => hiddenDescription(image.alt ?? '')),
  ]
}

/** Make columns of the contents of a slide and the pictures at its sides. */
function besideSides(
  nodes: readonly RootContent[],
  backgrounds: readonly Background[],
): readonly RootContent[] {
  const left = backgrounds.filter(({ side }) => side === 'left')
  const right = backgrounds.filter(({ side }) => side === 'right')
  if (left.length + right.length === 0) return nodes
  const firstOther = nodes.findIndex((node) => node.type !== 'heading')
  const from = firstOther === -1 ? nodes.length : firstOther
  const column = (images: readonly Background[]): readonly RootContent[] => {
    if (images.length === 0) return []
    const style = images[0]?.share === undefined ? {} : { style: `--column: ${images[0].share}` }
    return [createContainer('column', picturesOf(images), { classes: ['picture'], values: style })]
  }
  const text = createContainer('column', nodes.slice(from))
  return [...nodes.slice(0, from), createContainer('columns', [...column(left), text, ...column(right)])]
}

/** Make a paragraph of each picture at a side, or one of all pictures where they stand side by side. */
function picturesOf(backgrounds: readonly Background[]): readonly RootContent[] {
  const [first] = backgrounds
  if (!first || first.vertical || backgrounds.length === 1) return backgrounds.map(pictureOf)
  return [{ type: 'paragraph', children: backgrounds.map(({ image }) => image) }]
}

/** Whether a picture behind the whole slide needs an element, because reveal.js cannot show it. */
export function isBackdrop({ side, filtered }: Background): boolean {
  return side === undefined && filtered
}

/** Make the element that shows a picture behind the contents of a slide. */
function backdropOf({ image: own, opacity }: Background): RootContent {
  const image = structuredClone(own)
  const styles = [
    image.data?.hProperties?.['style'] ?? [],
    opacity === undefined ? [] : `opacity: ${opacity}`,
  ].flat()
  setAttributes(image, { classes: [], values: { style: styles.join('; ') } })
  return { type: 'paragraph', children: [image], data: { hProperties: { className: ['backdrop'] } } }
}

/** Make a paragraph of an alt text that only screen readers and the search see. */
function hiddenDescription(alt: string): RootContent {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: alt }],
    data: { hProperties: { className: ['sr-only'] } },
  }
}

/** Make a paragraph with the picture of a background, for the handout and for columns. */
export function pictureOf({ image, side, position }: Background): RootContent {
  const data = side === undefined ? { hProperties: { className: ['behind'] } } : undefined
  return {
    type: 'paragraph',
    children: [image],
    ...(data ? { data } : {}),
    ...(position ? { position } : {}),
  }
}
