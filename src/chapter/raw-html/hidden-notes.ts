import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

/** Options of {@link rehypeHiddenNotes}. */
export interface RehypeHiddenNotesOptions {
  /** Called for each block that is removed, with a key that identifies it; undefined keeps all. */
  readonly onHidden: ((key: string, file: VFile) => void) | undefined
}

/** Remove speaker notes inside raw HTML, which only the HTML parser finds. */
export function rehypeHiddenNotes({ onHidden }: RehypeHiddenNotesOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if (!onHidden) return
    visit(tree, 'element', (node, index, parent) => {
      const { className } = node.properties
      if (node.tagName !== 'aside' || !Array.isArray(className) || !className.includes('notes')) return
      if (!parent || index === undefined) return
      onHidden(`${node.position?.start.line}:${node.position?.start.column}`, file)
      parent.children.splice(index, 1)
      return [SKIP, index]
    })
  }
}
