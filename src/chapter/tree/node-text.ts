import type { Heading, Nodes, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { isContainer } from './container-node.ts'
import { isFigure } from './figure-node.ts'

/** Return a node's text, with alt texts and without HTML; a space separates blocks. */
export function textOf(node: Root | RootContent): string {
  if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') {
    // The caption of a figure often repeats the alternative text.
    return plainText(node, { includeHtml: false, includeImageAlt: !isFigure(node) })
      .replace(/\s+/g, ' ')
      .trim()
  }
  return node.children
    .map((child) => textOf(child as RootContent))
    .filter(Boolean)
    .join(' ')
}

/** Return the text of a heading without alt texts, with all its spaces. */
export function textWithoutPictures(heading: Heading): string {
  return plainText(heading, { includeHtml: false, includeImageAlt: false })
}

/** Return the first words of some nodes; '' where there are no words. */
export function firstWords(nodes: readonly RootContent[], count: number): string {
  for (const node of nodes) {
    const words = textOf(node).split(' ').filter(Boolean)
    if (words.length > 0) return words.slice(0, count).join(' ')
  }
  return ''
}

/** Return the file name of the first image in some nodes, without folder and extension; '' where there is no image. */
export function firstImageName(nodes: readonly RootContent[]): string {
  for (const node of nodes) {
    if (node.type === 'image') return (node.url.split(/[\\/]/).at(-1) ?? '').replace(/\.\w+$/, '')
    const below = 'children' in node ? firstImageName(node.children as RootContent[]) : ''
    if (below !== '') return below
  }
  return ''
}

/** Return the text of the first heading with words; headings in notes and for the handout alone do not count. */
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

/** Whether a node is a text of white space alone. */
export function isBlank(node: Nodes | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}
