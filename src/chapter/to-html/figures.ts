import type { Element, ElementContent } from 'hast'

/**
 * Make a figure of an image that is alone in its paragraph and has a title, which becomes the caption.
 *
 * A paragraph of pictures and nothing else has the class `pictures`.
 */
export function makeFigure(node: Element): undefined {
  if (node.tagName !== 'p') return
  const shown = node.children.filter((child) => !isSpace(child))
  const [image] = shown
  if (!image || !shown.every(isPicture)) return
  const title = isPicture(image) ? image.properties.title : undefined
  if (!isPicture(image) || shown.length > 1 || typeof title !== 'string' || title === '') {
    const own = [node.properties.className ?? []].flat().map(String)
    if (!own.includes('backdrop')) node.properties.className = [...own, 'pictures']
    return
  }
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

/** Tell an image, or a link around one. */
function isPicture(node: ElementContent): node is Element {
  if (node.type !== 'element') return false
  const inner = node.tagName === 'a' ? node.children.filter((child) => !isSpace(child)) : []
  const { className } = node.properties
  const isMissing = Array.isArray(className) && className.includes('image-missing')
  return node.tagName === 'img' || isMissing || (inner.length > 0 && inner.every(isPicture))
}

/** Tell white space between elements. */
function isSpace(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
