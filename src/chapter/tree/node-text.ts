import type { Nodes, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { isContainer } from './container-node.ts'

/** Read a node's text, alt texts included and HTML left out, blocks kept apart by spaces. */
export function textOf(node: Root | RootContent): string {
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') {
    return plainText(node, { includeHtml: false }).replace(/\s+/g, ' ').trim()
  }
  return node.children
    .map((child) => textOf(child as RootContent))
    .filter(Boolean)
    .join(' ')
}

/** Read the first words of some nodes; '' where none of them has any. */
export function firstWords(nodes: readonly RootContent[], count: number): string {
  for (const node of nodes) {
    const words = textOf(node).split(' ').filter(Boolean)
    if (words.length > 0) return words.slice(0, count).join(' ')
  }
  return ''
}

/** Find the name of the first image of some nodes, without folder and ending; '' where there is none. */
export function firstImageName(nodes: readonly RootContent[]): string {
  for (const node of nodes) {
    if (node.type === 'image') return (node.url.split(/[\\/]/).at(-1) ?? '').replace(/\.\w+$/, '')
    const below = 'children' in node ? firstImageName(node.children as RootContent[]) : ''
    if (below !== '') return below
  }
  return ''
}

/** Find the first heading of a text with words in it. */
export function firstHeading(nodes: readonly RootContent[]): string | undefined {
  for (const node of nodes) {
    const title =
      node.type === 'heading'
        ? textOf(node)
        : isContainer(node) && node.name !== 'notes' && node.name !== 'handout'
          ? firstHeading(node.children)
          : ''
    if (title) return title
  }
  return undefined
}

/** Tell a text of nothing but white space. */
export function isBlank(node: Nodes | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}
