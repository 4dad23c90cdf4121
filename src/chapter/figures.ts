import type { Element, ElementContent } from 'hast'

/** Make a figure of an image that is alone in its paragraph and has a title, which becomes the caption. */
export function makeFigure(node: Element): undefined {
  const image = node.tagName === 'p' ? onlyImage(node) : undefined
  const title = image?.properties.title
  if (!image || typeof title !== 'string' || title === '') return
  delete image.properties.title
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: title }],
  }
  node.tagName = 'figure'
  node.children = [image, caption]
}

/** Find the image of a paragraph that holds nothing else. */
function onlyImage(paragraph: Element): Element | undefined {
  const shown = paragraph.children.filter((child) => !isSpace(child))
  const [only] = shown
  return shown.length === 1 && only?.type === 'element' && only.tagName === 'img' ? only : undefined
}

/** Tell white space between elements. */
function isSpace(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
