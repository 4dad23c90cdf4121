import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import type { PrivateKind } from '../../model/private-names.ts'
import { privateMark } from '../tree/private-mark.ts'

/** Options of {@link rehypeHiddenElements}. */
export interface RehypeHiddenElementsOptions {
  /** Kinds of parts that the edition leaves out. */
  readonly kinds: readonly PrivateKind[]
  /** Called for each element that is removed. */
  readonly onHidden: (element: { readonly kind: PrivateKind; readonly place: string }, file: VFile) => void
}

/**
 * Remove private elements inside raw HTML, which only the HTML parser finds.
 *
 * A second check: everything that earlier steps found to be private is already gone.
 */
export function rehypeHiddenElements({
  kinds,
  onHidden,
}: RehypeHiddenElementsOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    if (kinds.length > 0) removeIn(tree)

    /** Remove the elements below a node. */
    function removeIn(parent: Root | Element): void {
      parent.children = (parent.children as Element[]).filter((node) => {
        if (node.type !== 'element') return true
        const kind = kindOf(node)
        if (kind === undefined || !kinds.includes(kind)) {
          removeIn(node)
          return true
        }
        const place = `${node.position?.start.line}:${node.position?.start.column}`
        onHidden({ kind, place }, file)
        return false
      })
    }
  }
}

/** Return the kind of part that an element is by its classes. */
function kindOf({ properties }: Element): PrivateKind | undefined {
  const { className } = properties
  return Array.isArray(className) ? privateMark(className.map(String))?.kind : undefined
}
