import type { Element, ElementContent } from 'hast'

/**
 * Make a figure of an image that is alone in its paragraph and has a title; the title becomes the caption.
 *
 * Any other paragraph with images only gets the class `pictures`.
 */
export function makeFigure(node: Element): undefined {
  if (node.tagName !== 'p') return
  const contents = node.children.filter((child) => !isSpace(child))
  const [image] = contents
  if (!image || !(contents.every(isPicture) || (contents.length === 1 && isPlayer(image)))) return
  const title = isPicture(image) || isPlayer(image) ? image.properties.title : undefined
  if (image.type !== 'element' || contents.length > 1 || typeof title !== 'string' || title === '') {
    const own = [node.properties.className ?? []].flat().map(String)
    if (!own.includes('backdrop') && !isPlayer(image)) node.properties.className = [...own, 'pictures']
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

/** Whether a node is an image, the placeholder of a missing one, or a link with images only. */
function isPicture(node: ElementContent): node is Element {
  if (node.type !== 'element') return false
  const inner = node.tagName === 'a' ? node.children.filter((child) => !isSpace(child)) : []
  const { className } = node.properties
  const isMissing = Array.isArray(className) && className.includes('image-missing')
  return node.tagName === 'img' || isMissing || (inner.length > 0 && inner.every(isPicture))
}

/** Whether a node is a film or a sound. */
function isPlayer(node: ElementContent): node is Element {
  return node.type === 'element' && (node.tagName === 'video' || node.tagName === 'audio')
}

/** Whether a node is white space between elements. */
function isSpace(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}
