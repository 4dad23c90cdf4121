import type { PhrasingContent } from 'mdast'
import { parseShortcode } from '../shortcodes.ts'
import { findOpening } from '../spans.ts'

/** Make links of `[text]({{< ref "page.md" >}})`, whose address no Markdown parser takes for one. */
export function linkReferences(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const result: PhrasingContent[] = []
  for (let at = 0; at < children.length; at++) {
    const node = children[at] as PhrasingContent
    const tag = node.type === 'inlineMark' ? parseShortcode(node.value) : undefined
    const before = result.at(-1)
    const after = children[at + 1]
    const isTarget =
      tag !== undefined &&
      /^(?:rel)?ref$/.test(tag.name) &&
      after?.type === 'text' &&
      after.value.startsWith(')')
    const open =
      isTarget && before?.type === 'text' && before.value.endsWith('](')
        ? findOpening(result, result.length - 1)
        : undefined
    if (!open || before?.type !== 'text' || after?.type !== 'text' || !tag) {
      result.push(node)
      continue
    }
    const [first] = result.slice(open.index)
    const label = result.splice(open.index).map((child, n, all): PhrasingContent => {
      if (child.type !== 'text') return child
      return {
        ...child,
        value: child.value.slice(n === 0 ? open.offset + 1 : 0, n === all.length - 1 ? -2 : undefined),
      }
    })
    if (first?.type === 'text' && open.offset > 0)
      result.push({ ...first, value: first.value.slice(0, open.offset) })
    const link: PhrasingContent = {
      type: 'link',
      url: tag.positional[0] ?? tag.named['path'] ?? '',
      children: label as never,
    }
    result.push(node.position ? { ...link, position: node.position } : link)
    const rest = after.value.slice(1)
    if (rest !== '') result.push({ ...after, value: rest })
    at++
  }
  return result
}
