import type { Image, ImageReference, Paragraph, PhrasingContent, Text } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { NO_ATTRIBUTES } from './attributes.ts'
import { createSpan } from './span-node.ts'

declare module 'mdast' {
  interface ImageData {
    /** Words below the image, where it is alone in its paragraph. */
    caption?: PhrasingContent[]
  }
  interface ImageReferenceData {
    caption?: PhrasingContent[]
  }
}

/** Make a figure of the paragraph of an image that has a caption; an alternative text that only repeats it is left out. */
export function createFigure(paragraph: Paragraph, image: Image | ImageReference): Paragraph {
  const { caption = [], ...data } = image.data ?? {}
  const words = createSpan(caption, NO_ATTRIBUTES)
  words.data = { ...words.data, hName: 'figcaption' }
  return {
    ...paragraph,
    children: [{ ...image, data, alt: image.alt === plainText(words) ? '' : image.alt }, words],
    data: { ...paragraph.data, hName: 'figure' },
  }
}

/** Whether a paragraph is a figure with a caption. */
export function isFigure(node: {
  readonly data?: { readonly hName?: string | undefined } | undefined
}): boolean {
  return node.data?.hName === 'figure'
}

/** Whether a node is white space, or a line end, between images. */
export function isGap(node: PhrasingContent): node is Text {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}
