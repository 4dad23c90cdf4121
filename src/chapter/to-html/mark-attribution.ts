import type { Element } from 'hast'

const DASH = /^\s*(?:[—–―]|--)\s*\S/

/** Mark the attribution of a quotation: its last paragraph, where that starts with a dash. */
export function markAttribution(node: Element): undefined {
  if (node.tagName !== 'blockquote') return
  const paragraphs = node.children.filter((child) => child.type === 'element')
  const last = paragraphs.at(-1)
  const [first] = last?.children ?? []
  if (!last || paragraphs.length < 2 || last.tagName !== 'p' || first?.type !== 'text') return
  if (DASH.test(first.value) || (DASH.test(`${first.value}x`) && last.children.length > 1))
    last.properties.className = [...[last.properties.className ?? []].flat().map(String), 'attribution']
}
