import type { ListItem, Nodes, Paragraph, Root, RootContent, ThematicBreak } from 'mdast'
import type { MarkerLine } from '../parse/line-marks.ts'
import { findUnclosedEnd } from '../parse/unclosed-end.ts'
import { isOnlyTags, listUnclosedElements } from '../raw-html/paired-tags.ts'
import { scanTags } from '../raw-html/scan-tags.ts'
import { createContainer, isContainer, setPlace } from '../tree/container-node.ts'
import type { CutRules } from './dialect.ts'

/** Tells a line that starts notes. */
type IsStart = (line: MarkerLine) => boolean

/** Make a slide break of a line. */
export function breakAt({ position }: MarkerLine): ThematicBreak {
  return { type: 'thematicBreak', ...(position ? { position } : {}) }
}

/** Let separators alone start slides where there are any, as tools do that know nothing else. */
export function breaksAtSeparators(tree: Root): CutRules {
  return hasSeparators(tree) ? { split: 'separators' } : {}
}

/**
 * Put what follows a line on its slide into speaker notes.
 *
 * Notes end with the slide: at a separator or step, and at a heading where no separator is in the chapter. What serves
 * the whole chapter or slide, definitions and attributes, stays outside of them, since notes are not in every edition.
 */
export function gatherNotes(tree: Root, isStart: IsStart): void {
  const separated = hasSeparators(tree)
  const nodes = tree.children.flatMap((node) => [node, ...freeNotes(node, isStart)])
  const result: RootContent[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as RootContent
    if (node.type !== 'markerLine' || !isStart(node)) {
      result.push(node)
      continue
    }
    const end = findUnclosedEnd(nodes, at + 1, {
      deepest: separated ? 0 : 6,
      isEnd: ({ type }) => type === 'pause',
    })
    const following = nodes.slice(at + 1, end)
    const others = new Set(
      following.filter((next, n) => servesOthers(next) || closesOthers(next, following.slice(0, n))),
    )
    const own = following.filter((next) => !others.has(next))
    result.push(createNotes(node, own, isStart), ...others)
    at = end - 1
  }
  tree.children = result
}

/**
 * Take the notes out of the items of a list, to behind it: a line that starts notes means them there too, up to the end
 * of its item. At the start of an item it is none, since there the line starts with the item's mark.
 */
function freeNotes(node: Nodes, isStart: IsStart): readonly RootContent[] {
  if (node.type === 'list') return node.children.flatMap((item) => freeNotes(item, isStart))
  if (node.type !== 'listItem') return []
  const line = node.position?.start.line
  const children: readonly RootContent[] = node.children
  const start = children.findIndex(
    (child) => child.type === 'markerLine' && isStart(child) && child.position?.start.line !== line,
  )
  const left = start === -1 ? children : children.slice(0, start)
  const inner = left.flatMap((child) => freeNotes(child, isStart))
  const first = children[start]
  if (first?.type !== 'markerLine') return inner
  node.children = left as ListItem['children']
  return [...inner, createNotes(first, children.slice(start + 1), isStart)]
}

/** Make notes of a line and what follows it; a second `Note:` among that is the text that it is. */
function createNotes(line: MarkerLine, following: readonly RootContent[], isStart: IsStart): RootContent {
  const words = following.flatMap((node): readonly RootContent[] => {
    if (isContainer(node, 'notes')) return node.children
    if (node.type !== 'markerLine' || !isStart(node)) return [node]
    return node.children.length > 0 ? [paragraphOf(node)] : []
  })
  return setPlace(createContainer('notes', withFirstLine(line, words)), line, undefined)
}

/** Tell whether a chapter has separators between its slides. */
function hasSeparators(tree: Root): boolean {
  return tree.children.some((node) => node.type === 'thematicBreak')
}

/** Tell what belongs to more than the notes that it stands in. */
function servesOthers({ type }: RootContent): boolean {
  return type === 'definition' || type === 'footnoteDefinition' || type === 'slideAttributes'
}

/** Put the words behind a mark in front of what follows; in its paragraph, if that is on the next line. */
function withFirstLine(line: MarkerLine, nodes: readonly RootContent[]): readonly RootContent[] {
  if (line.children.length === 0) return nodes
  const first = paragraphOf(line)
  const [next, ...rest] = nodes
  const isSame =
    next?.type === 'paragraph' && next.position?.start.line === (line.position?.start.line ?? 0) + 1
  if (!isSame) return [first, ...nodes]
  return [
    { ...first, children: [...first.children, { type: 'text', value: '\n' }, ...next.children] },
    ...rest,
  ]
}

/** Make a paragraph of the words behind a mark. */
function paragraphOf({ children, position }: MarkerLine): Paragraph {
  return { type: 'paragraph', children, ...(position ? { position } : {}) }
}

/** Whether HTML is the end tags of elements that were opened before the notes: inside notes, they would leave these open. */
function closesOthers(node: RootContent, before: readonly RootContent[]): boolean {
  if (node.type !== 'html' || !isOnlyTags(node.value, ({ kind }) => kind === 'end')) return false
  return !listUnclosedElements(before).includes(scanTags(node.value)[0]?.element ?? '')
}
