import type { Root } from 'mdast'
import { isFrench, typeset } from '../to-html/french-spaces.ts'
import { walk } from '../tree/visit-nodes.ts'

/**
 * Create the function that puts French spaces into a chapter's plain-text titles, as its headings have them.
 *
 * A title that contains code which would change stays as it is: plain text does not show where the code is.
 */
export function createTitleTypesetter(tree: Root, lang: string): (title: string) => string {
  if (!isFrench(lang)) return (title) => title
  const codes: string[] = []
  walk(tree, (node): undefined => {
    if (node.type === 'inlineCode' && typeset(node.value) !== node.value) codes.push(node.value)
  })
  return (title) => (codes.some((code) => title.includes(code)) ? title : typeset(title))
}
