import type { Html, Nodes, Root, RootContent } from 'mdast'
import { createContainer, setPlace } from '../tree/container-node.ts'
import { findBlockEnds } from './block-ends.ts'
import { isOnlyTags } from './paired-tags.ts'

/** Elements inside which slides may start; those of `details` and the like stay whole on one slide. */
const WRAPPERS: ReadonlySet<string> = new Set([
  ...['div', 'section', 'center', 'font', 'span', 'article', 'main'],
])

/**
 * Keep blocks together that stand between a tag and its end tag, such as `<details>` and `</details>`, so that no slide
 * starts between the two.
 *
 * Slides may start inside a plain wrapper; its tags are then repeated around the blocks of each slide.
 */
export function remarkGroupHtmlBlocks(): (tree: Root) => void {
  return (tree) => {
    const nodes = tree.children
    if (nodes.some(({ type }) => type === 'html'))
      tree.children = group(nodes, findBlockEnds(nodes), 0, nodes.length)
  }
}

/**
 * Group siblings that belong together.
 *
 * @param ends For each node that opens an element, the index of the one that closes it.
 */
function group(
  nodes: readonly RootContent[],
  ends: ReadonlyMap<number, number>,
  from: number,
  to: number,
): RootContent[] {
  const result: RootContent[] = []
  for (let at = from; at < to; at++) {
    const node = nodes[at] as RootContent
    const end = ends.get(at) ?? to
    if (end >= to || node.type !== 'html') {
      result.push(node)
      continue
    }
    const close = nodes[end]
    if (isWrapper(node, close)) {
      const container = createContainer('group', group(nodes, ends, at + 1, end))
      container.around = { open: node, close }
      result.push(setPlace(container, node, close))
    } else result.push(setPlace(createContainer('block', nodes.slice(at, end + 1)), node, close))
    at = end
  }
  return result
}

/** Whether two nodes hold nothing but the tags of a wrapper, so that its blocks may be on several slides. */
function isWrapper(open: Html, close: Nodes | undefined): close is Html {
  return (
    isOnlyTags(open.value, ({ kind, element }) => kind === 'start' && WRAPPERS.has(element)) &&
    close?.type === 'html' &&
    isOnlyTags(close.value, ({ kind }) => kind === 'end')
  )
}
