import type { Nodes } from 'mdast'
import { cutOut } from '../parse/text-ranges.ts'
import { isVoidElement, scanTags, type Tag } from './scan-tags.ts'

/** Elements whose end tag HTML lets authors leave out. */
const OPTIONAL_END: ReadonlySet<string> = new Set([
  ...['p', 'li', 'dt', 'dd', 'td', 'th', 'tr', 'thead', 'tbody', 'option'],
])

/** List the tags of elements that need an end tag. */
export function listPairedTags(html: string): readonly Tag[] {
  return scanTags(html).filter(
    ({ element, ended, selfClosing }) =>
      ended && !selfClosing && !isVoidElement(element) && !OPTIONAL_END.has(element),
  )
}

/** List the elements that pieces of HTML open and do not close, the outermost first. */
export function listOpenElements(pieces: readonly string[]): readonly string[] {
  const open: string[] = []
  for (const { element, kind } of pieces.flatMap(listPairedTags)) {
    if (kind === 'start') open.push(element)
    else if (open.includes(element)) open.length = open.lastIndexOf(element)
  }
  return open
}

/** List the elements that the HTML in some nodes opens and does not close, the innermost first. */
export function listUnclosedElements(nodes: readonly Nodes[]): readonly string[] {
  const html = nodes.flatMap(function htmlIn(node: Nodes): readonly string[] {
    if (node.type === 'html') return [node.value]
    return 'children' in node ? (node.children as Nodes[]).flatMap(htmlIn) : []
  })
  return [...listOpenElements(html)].reverse()
}

/** Whether HTML holds nothing but tags that pass a test, and white space. */
export function isOnlyTags(html: string, test: (tag: Tag) => boolean): boolean {
  const tags = scanTags(html)
  return tags.length > 0 && tags.every((tag) => tag.ended && test(tag)) && cutOut(html, tags).trim() === ''
}
