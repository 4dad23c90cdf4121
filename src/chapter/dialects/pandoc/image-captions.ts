import type { Image, ImageReference, Nodes, Paragraph, PhrasingContent, Root } from 'mdast'
import type { Parser } from '../../parse/parse-markdown.ts'
import { isGap } from '../../tree/figure-node.ts'
import { walk } from '../../tree/visit-nodes.ts'

/**
 * Make the text of an image that is alone in its paragraph its caption, as pandoc does; attributes may follow it. Images
 * that share a paragraph have captions where a layout parts them.
 *
 * In a list without blank lines there are no paragraphs to pandoc. The caption is parsed again, since the parser keeps
 * the plain text of an image only.
 */
export function readImageCaptions(tree: Root, source: string, parse: Parser): void {
  walk(tree, (node, _, parent): undefined => {
    if (node.type !== 'paragraph' || (parent.type === 'listItem' && !parent.spread)) return
    for (const image of imagesOf(node)) {
      // A title is a caption in every dialect.
      const isTitled = image.type === 'image' && image.title
      if (image.alt?.trim() && !isTitled)
        image.data = { ...image.data, caption: [...captionOf(image, source, parse)] }
    }
  })
}

/** List the images of a paragraph that has nothing else but their attributes. */
function imagesOf({ children }: Paragraph): readonly (Image | ImageReference)[] {
  const images = children.filter((child) => child.type === 'image' || child.type === 'imageReference')
  const isOther = (child: PhrasingContent): boolean =>
    child.type !== 'image' && child.type !== 'imageReference' && child.type !== 'inlineMark' && !isGap(child)
  return children.some(isOther) ? [] : images
}

/** Parse the words between the brackets of an image. */
function captionOf(image: Image | ImageReference, source: string, parse: Parser): readonly PhrasingContent[] {
  const plain: PhrasingContent = { type: 'text', value: image.alt ?? '' }
  const { start, end } = image.position ?? {}
  const written = source.slice((start?.offset ?? 0) + 2, end?.offset ?? 0)
  const close = image.type === 'image' ? written.lastIndexOf('](') : written.search(/\](?:\[[^\]]*\])?$/)
  if (!/[*_`$^~\\[<]/.test(written.slice(0, close))) return [plain]
  const [paragraph, ...others] = parse(written.slice(0, close)).children
  if (paragraph?.type !== 'paragraph' || others.length > 0) return [plain]
  walk(paragraph, (node: Nodes): undefined => {
    if (node.type === 'text') delete node.position
    else if (image.position) node.position = image.position
  })
  return paragraph.children
}
