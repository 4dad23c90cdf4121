import type { Root } from 'mdast'
import { isFrench, typeset } from '../to-html/french-spaces.ts'
import { walk } from '../tree/visit-nodes.ts'

/**
 * Create what puts French spaces into the plain titles of a chapter, as they are in its headings.
 *
 * A title with code that would change is left as it is, since nothing tells the code from the words.
 */
export function createTitleTypesetter(tree: Root, lang: string): (title: string) => string {
  if (!isFrench(lang)) return (title) => title
  const codes: string[] = []
  walk(tree, (node): undefined => {
    if (node.type === 'inlineCode' && typeset(node.value) !== node.value) codes.push(node.value)
  })
  return (title) => (codes.some((code) => title.includes(code)) ? title : typeset(title))
}
