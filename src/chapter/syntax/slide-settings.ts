import type { Nodes, Root, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'

/** Lines of `key: value` alone. */
const SETTINGS = /^[a-z]\w*[ \t]*:[^\n]*(?:\n[a-z]\w*[ \t]*:[^\n]*)*$/i
/** Settings of Slidev that leave a slide out. */
const HIDES = /^(?:hide|disabled)[ \t]*:[ \t]*['"]?true['"]?[ \t]*$/im

/**
 * Read the settings with which Slidev leaves a slide out, `hide: true` between two lines of dashes.
 *
 * Markdown takes the second line for the underline of a heading, or for another separator.
 */
export function remarkSlideSettings(): (tree: Root) => void {
  return (tree) => {
    const { children } = tree
    const result: RootContent[] = []
    for (let at = 0; at < children.length; at++) {
      const node = children[at] as RootContent
      const isHeading = node.type === 'heading' && node.depth === 2 && isUnderlined(node)
      const isParagraph = node.type === 'paragraph' && children[at + 1]?.type === 'thematicBreak'
      const starts = children[at - 1]?.type === 'thematicBreak'
      if (starts && (isHeading || isParagraph) && hides(node)) {
        result.push({
          type: 'slideAttributes',
          attributes: { classes: [], values: { visibility: 'hidden' } },
        })
        if (isParagraph) at++
      } else result.push(node)
    }
    tree.children = result
  }
}

/** Whether a heading is written with a line below it. */
function isUnderlined({ position }: Nodes): boolean {
  return position !== undefined && position.end.line > position.start.line
}

/** Whether a node has nothing but settings, and one of them leaves its slide out. */
function hides(node: Nodes): boolean {
  const text = plainText(node)
  return SETTINGS.test(text) && HIDES.test(text)
}
