import type { Html, Nodes, Root, RootContent } from 'mdast'
import type { FencedDiv } from './fenced-divs.ts'

const START = /^\s*<aside\b[^>]*\bclass\s*=\s*(["']?)[^"'>]*\bnotes\b[^"'>]*\1[^>]*>/i
const END = /<\/aside\s*>/i

/** Make containers of `<aside class="notes">` blocks, with or without Markdown between the tags. */
export function remarkNotesHtml(): (tree: Root) => void {
  return (tree) => wrapNotes(tree)
}

/** Wrap the notes among a node's children, and below. */
function wrapNotes(node: Nodes): void {
  if (!('children' in node)) return
  const children = node.children as RootContent[]
  for (const child of children) wrapNotes(child)
  for (let start = 0; start < children.length; start++) {
    const first = children[start]
    if (first?.type !== 'html' || !START.test(first.value)) continue
    const length =
      children.slice(start).findIndex((child) => child.type === 'html' && END.test(child.value)) + 1
    if (length === 0) continue
    children.splice(start, length, ...wrap(children.slice(start, start + length)))
  }
}

/** Make a container of the nodes from the opening tag to the closing one, less the tags. */
function wrap(nodes: readonly RootContent[]): readonly RootContent[] {
  const first = nodes[0] as Html
  const last = nodes.at(-1) as Html
  const [lastInside = '', ...after] = last.value.split(END)
  const inside = nodes.map((node) => ({ ...node }))
  const innerLast = inside.at(-1) as Html
  innerLast.value = lastInside
  const innerFirst = inside[0] as Html
  innerFirst.value = innerFirst.value.replace(START, '')
  const notes: FencedDiv = {
    type: 'fencedDiv',
    name: 'notes',
    children: inside.filter((node) => node.type !== 'html' || node.value.trim() !== ''),
    data: { hName: 'aside', hProperties: { className: ['notes'] } },
  }
  if (first.position && last.position)
    notes.position = { start: first.position.start, end: last.position.end }
  const rest = after.join('').trim()
  return rest === '' ? [notes] : [notes, { ...last, value: rest }]
}
