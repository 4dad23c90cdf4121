import type { Paragraph, Root, RootContent, ThematicBreak } from 'mdast'
import { createContainer, setPlace } from '../container.ts'
import type { MarkerLine } from '../syntax/line-syntax.ts'
import type { CutRules } from './dialect.ts'

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
 * Notes end with the slide: at a separator or step, and at a heading where no separator is in the chapter.
 */
export function gatherNotes(tree: Root, isStart: (line: MarkerLine) => boolean): void {
  const separated = hasSeparators(tree)
  const result: RootContent[] = []
  for (let at = 0; at < tree.children.length; at++) {
    const node = tree.children[at] as RootContent
    if (node.type !== 'markerLine' || !isStart(node)) {
      result.push(node)
      continue
    }
    const length = tree.children.slice(at + 1).findIndex((next) => endsNotes(next, separated))
    const end = length === -1 ? tree.children.length : at + 1 + length
    const notes = createContainer(
      'notes',
      withFirstLine(node, tree.children.slice(at + 1, end).flatMap(unmark)),
    )
    result.push(setPlace(notes, node, undefined))
    at = end - 1
  }
  tree.children = result

  /** Show a second `Note:` inside notes as the text that it is. */
  function unmark(node: RootContent): readonly RootContent[] {
    if (node.type !== 'markerLine' || !isStart(node)) return [node]
    return node.children.length > 0 ? [paragraphOf(node)] : []
  }
}

/** Tell whether a chapter has separators between its slides. */
function hasSeparators(tree: Root): boolean {
  return tree.children.some((node) => node.type === 'thematicBreak')
}

/** Tell where notes end. */
function endsNotes(node: RootContent, separated: boolean): boolean {
  return node.type === 'thematicBreak' || node.type === 'pause' || (!separated && node.type === 'heading')
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
