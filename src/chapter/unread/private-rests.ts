import type { Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { pointAt } from '../parse/point-at.ts'
import { createContainer, setPlace } from '../tree/container-node.ts'
import type { PrivateMark } from '../tree/private-mark.ts'
import { privateKindOf } from '../tree/private-node.ts'
import { createSpan } from '../tree/span-node.ts'
import { findWritten, holdsWords, joinWords } from './block-text.ts'
import { htmlRuns } from './html-runs.ts'
import { findRest, type Rest } from './private-rest.ts'

/**
 * Hide the words around a private name in syntax that nothing has read: braces without an end, attributes in the
 * description of an image or in HTML, a directive of another tool.
 *
 * The last net: what is marked is not known, so the whole block is hidden, with an error.
 */
export function remarkPrivateRests(): (tree: Root, file: VFile) => void {
  return (tree, file) => hideIn(tree, file)
}

/** Hide the blocks with such a name among a node's children, and in all nodes below it. */
function hideIn(node: Nodes, file: VFile): void {
  if (!('children' in node)) return
  const children = node.children as Nodes[]
  const isInline = holdsWords(node)
  for (let at = 0; at < children.length; at++) {
    const child = children[at] as Nodes
    if (privateKindOf(child)) continue
    if (child.type === 'html') {
      const pieces = /[{[]/.test(child.value) ? hideInHtml(child, isInline, file) : [child]
      if (pieces.length > 1) children.splice(at, 1, ...pieces)
      at += pieces.length - 1
      continue
    }
    const rest = restOf(child, file)
    if (rest) children[at] = hide(child, rest, file)
    else hideIn(child, file)
  }
}

/** Find a private name in the words of a block, or in what an image or link shows besides its words. */
function restOf(node: Nodes, file: VFile): Rest | undefined {
  if (node.type === 'image' || node.type === 'imageReference' || node.type === 'link') {
    const own = [node.type === 'link' ? '' : node.alt, 'title' in node ? node.title : '']
    return own.map((text) => findRest(text ?? '')[0]).find(Boolean)
  }
  if (!holdsWords(node) || node.type === 'span') return undefined
  const source = String(file.value)
  const words = joinWords(node, source)
  return findRest(words.text).find(({ index }) => findWritten(words, node, index, source)?.escaped !== true)
}

/** Hide a node, and report it. */
function hide(node: Nodes, { mark, text, isAtEnd }: Rest, file: VFile): Nodes {
  report(file, node, mark, text)
  if (node.type === 'paragraph') return setPlace(createContainer(mark.kind, [node]), node, node)
  const isWhole = !('children' in node) || node.type === 'link' || (node.type === 'heading' && isAtEnd)
  if (isWhole) node.data = { ...node.data, private: mark.kind } as never
  else node.children = [hiddenSpan(node.children as PhrasingContent[], mark)] as never
  return node
}

/** Make a span that students do not see. */
function hiddenSpan(children: readonly PhrasingContent[], { kind }: PrivateMark): PhrasingContent {
  const span = createSpan(children, { classes: [], values: {} })
  return { ...span, data: { ...span.data, private: kind } }
}

/** Cut the words with a private name out of HTML: all up to the next tag. */
function hideInHtml(html: Html, isInline: boolean, file: VFile): readonly Nodes[] {
  const pieces: Nodes[] = []
  let done = 0
  for (const { start, end } of htmlRuns(html.value)) {
    const [rest] = findRest(html.value.slice(start, end))
    if (!rest) continue
    report(file, html, rest.mark, rest.text)
    const words: Html = { ...html, value: html.value.slice(start, end) }
    const block = createContainer('block', [words as RootContent])
    const hidden = isInline
      ? hiddenSpan([words], rest.mark)
      : { ...block, data: { ...block.data, private: rest.mark.kind } }
    pieces.push({ ...html, value: html.value.slice(done, start) }, hidden)
    done = end
  }
  const after = html.value.slice(done)
  return done === 0 ? [html] : after === '' ? pieces : [...pieces, { ...html, value: after }]
}

/** Report a private name in syntax that is not read. */
function report(file: VFile, node: Nodes, { kind }: PrivateMark, text: string): void {
  const { start, end } = node.position ?? {}
  const source = String(file.value)
  const offset = start?.offset === undefined ? -1 : source.slice(0, end?.offset).indexOf(text, start.offset)
  reportProblem(file, {
    rule: 'private-unread',
    reason: `Unexpected \`${text}\`, which is not read here, expected \`:::${kind}\` and \`:::\` around what it marks`,
    place: offset === -1 ? start : pointAt(source, offset),
    note: 'Students do not see the words around it, in case they are private.',
  })
}
