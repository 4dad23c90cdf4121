import type { Html, Nodes, Root, RootContent } from 'mdast'
import { findShortcodes } from '../parse/shortcode-ranges.ts'
import { isWithin, type TextRange } from '../parse/text-ranges.ts'
import { isRawElement } from '../raw-html/raw-elements.ts'
import { scanTags } from '../raw-html/scan-tags.ts'
import { walk } from '../tree/visit-nodes.ts'
import { holdsBlocks } from './shortcode-definition.ts'

/** Split HTML blocks at shortcode tags; a tag inside an HTML tag stays there. */
export function takeTagsOutOfHtml(tree: Root): void {
  walk(tree, (node, index, parent) => {
    if (node.type !== 'html' || !holdsBlocks(parent) || !node.value.includes('{{')) return undefined
    const shortcodes = findShortcodes(node.value)
    // Masked first, since `{{< x >}}` looks like an HTML tag.
    const tags = scanTags(mask(node.value, shortcodes))
    if (tags.some((tag) => tag.kind === 'start' && isRawElement(tag))) return undefined
    const pieces = cut(
      node,
      shortcodes.filter(({ start }) => !isWithin(tags, start)),
    )
    parent.children.splice(index, 1, ...(pieces as never[]))
    return index + pieces.length
  })
}

/** Replace the characters of some ranges by letters. */
function mask(text: string, ranges: readonly TextRange[]): string {
  const pieces = ranges.map(
    ({ start, end }, n) => text.slice(ranges[n - 1]?.end ?? 0, start) + 'x'.repeat(end - start),
  )
  return pieces.join('') + text.slice(ranges.at(-1)?.end ?? 0)
}

/** Cut HTML at shortcode tags. */
function cut(html: Html, shortcodes: readonly TextRange[]): readonly Nodes[] {
  const position = html.position ? { position: html.position } : {}
  const pieceOf = (from: number, to: number): readonly RootContent[] => {
    const value = html.value.slice(from, to)
    return value.trim() === '' ? [] : [{ ...html, value }]
  }
  const pieces = shortcodes.flatMap(({ start, end }, n): readonly RootContent[] => {
    const source = html.value.slice(start, end)
    const before = pieceOf(shortcodes[n - 1]?.end ?? 0, start)
    return [...before, { ...position, type: 'markerLine', mark: source, source, children: [] }]
  })
  return [...pieces, ...pieceOf(shortcodes.at(-1)?.end ?? 0, html.value.length)]
}
