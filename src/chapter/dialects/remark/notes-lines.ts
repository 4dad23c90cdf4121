import type { Nodes, Root, RootContent } from 'mdast'
import type { MarkerLine } from '../../parse/line-marks.ts'

/** Whether a line starts notes. */
export function isNotesLine({ mark }: MarkerLine): boolean {
  return mark.startsWith('???')
}

/** Split lists and quotes before a `???` line in them: notes go on to the end of the slide. */
export function splitAtNotesLines(tree: Root): void {
  tree.children = tree.children.flatMap((node): readonly RootContent[] => {
    if (node.type === 'markerLine') return [node]
    const cut = cutAtNotes(node)
    return cut ? [...cut.before, ...cut.rest] : [node]
  }) as RootContent[]
}

/** Split a block at the first `???` line in it; undefined without one. */
function cutAtNotes(
  node: RootContent,
): { readonly before: readonly RootContent[]; readonly rest: readonly RootContent[] } | undefined {
  if (!('children' in node)) return undefined
  const children = node.children as RootContent[]
  for (const [at, child] of children.entries()) {
    const isStart = child.type === 'markerLine' && isNotesLine(child)
    const inner = isStart ? { before: [], rest: [child] } : cutAtNotes(child)
    if (!inner) continue
    const before = [...children.slice(0, at), ...inner.before]
    const behind = children.slice(at + 1)
    // The items after the line stay in a list.
    const after =
      node.type === 'list' && behind.length > 0 ? [{ ...node, children: behind } as Nodes] : behind
    return {
      before: before.length > 0 ? [{ ...node, children: before } as RootContent] : [],
      rest: [...inner.rest, ...(after as RootContent[])],
    }
  }
  return undefined
}
