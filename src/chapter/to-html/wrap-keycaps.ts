import type { Element, ElementContent } from 'hast'

/** A digit or sign as a key; it is drawn only where one font has all characters of the sequence. */
const KEYCAP = /([\d#*]\uFE0F?\u20E3)/

/** Put keycap emoji (`1️⃣`) into elements with a font of their own: the text's font would draw the digit alone. */
export function wrapKeycaps(node: Element): undefined {
  const { className } = node.properties
  if (Array.isArray(className) && className.includes('keycap')) return
  if (!node.children.some((child) => child.type === 'text' && child.value.includes('\u20E3'))) return
  node.children = node.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'text') return [child]
    return child.value.split(KEYCAP).flatMap((value, n): ElementContent[] => {
      if (value === '') return []
      if (n % 2 === 0) return [{ type: 'text', value }]
      const text: ElementContent = { type: 'text', value }
      return [{ type: 'element', tagName: 'span', properties: { className: ['keycap'] }, children: [text] }]
    })
  })
}
