import type { Image, Node, RootContent } from 'mdast'
import { setAttributes } from './attributes.ts'
import { createContainer } from './container-node.ts'

declare module 'mdast' {
  interface RootContentMap {
    background: Background
  }
}

/** A picture behind a slide, or beside what is on it; in the handout it is a picture like any other. */
export interface Background extends Node {
  type: 'background'
  image: Image
  /** Undefined: behind the whole slide. */
  side: 'left' | 'right' | undefined
  /** How much of the slide the one at its side takes, as CSS has it. */
  share: string | undefined
  /** As CSS has it, `contain`, `auto 200px` or a percentage; undefined: it fills the place that it has. */
  size: string | undefined
  /** True where several pictures behind the slide stand one below another. */
  vertical: boolean
  /** From 0 to 1, as text. */
  opacity: string | undefined
  /** True where the image has a CSS filter, which reveal.js has no background for. */
  filtered: boolean
}

/**
 * Put the contents of a slide beside the pictures that stand at its sides; of those behind it, what they show is said to
 * screen readers and found by a search.
 */
export function besideBackgrounds(
  nodes: readonly RootContent[],
  backgrounds: readonly Background[],
): readonly RootContent[] {
  const behind = backgrounds.filter(({ side, image }) => side === undefined && image.alt)
  const backdrops = backgrounds.filter(isBackdrop)
  return [
    ...besideSides(nodes, backgrounds),
    ...backdrops.map(backdropOf),
    ...behind.filter((background) => !isBackdrop(background)).map(({ image }) => describe(image.alt ?? '')),
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
  const headings = nodes.findIndex((node) => node.type !== 'heading')
  const from = headings === -1 ? nodes.length : headings
  const column = (images: readonly Background[]): readonly RootContent[] => {
    if (images.length === 0) return []
    const style = images[0]?.share === undefined ? {} : { style: `--column: ${images[0].share}` }
    return [createContainer('column', images.map(pictureOf), { classes: ['picture'], values: style })]
  }
  const text = createContainer('column', nodes.slice(from))
  return [...nodes.slice(0, from), createContainer('columns', [...column(left), text, ...column(right)])]
}

/** Tell a picture behind the whole slide that reveal.js cannot show there. */
export function isBackdrop({ side, filtered }: Background): boolean {
  return side === undefined && filtered
}

/** Put a picture behind the contents of a slide. */
function backdropOf({ image: own, opacity }: Background): RootContent {
  const image = structuredClone(own)
  const styles = [
    image.data?.hProperties?.['style'] ?? [],
    opacity === undefined ? [] : `opacity: ${opacity}`,
  ].flat()
  setAttributes(image, { classes: [], values: { style: styles.join('; ') } })
  return { type: 'paragraph', children: [image], data: { hProperties: { className: ['backdrop'] } } }
}

/** Say what a picture shows, without showing it. */
function describe(alt: string): RootContent {
  return {
    type: 'paragraph',
    children: [{ type: 'text', value: alt }],
    data: { hProperties: { className: ['sr-only'] } },
  }
}

/** Show a background as a picture. */
export function pictureOf({ image, side, position }: Background): RootContent {
  const data = side === undefined ? { hProperties: { className: ['behind'] } } : undefined
  return {
    type: 'paragraph',
    children: [image],
    ...(data ? { data } : {}),
    ...(position ? { position } : {}),
  }
}
