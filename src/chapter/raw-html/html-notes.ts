import type { Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { createContainer } from '../tree/container-node.ts'

/** What starts notes, and every tag of that element. */
interface Tags {
  readonly start: RegExp
  readonly all: RegExp
}

/** Write the tags of an element. */
function tagsOf(name: string): Tags {
  return {
    start: new RegExp(
      `<${name}\\b[^>]*\\bclass\\s*=\\s*(["']?)(?:[^"'>]*\\s)?notes(?:\\s[^"'>]*)?\\1(?:\\s[^>]*)?>`,
      'i',
    ),
    all: new RegExp(`<(\\/?)${name}\\b[^>]*>`, 'gi'),
  }
}

const ASIDE = tagsOf('aside')
const DIV = tagsOf('div')

/** Where notes end: in which sibling, and where in its HTML the closing tag starts and ends. */
interface End {
  readonly sibling: number
  readonly from: number
  readonly to: number
}

/**
 * Make containers of `<aside class="notes">` blocks, and of `<div class="notes">`, which pandoc writes for some formats, with or without Markdown between the tags.
 *
 * Without an end, they end before the next heading or separator, with a warning: what is meant for the trainer must not
 * take the rest of the chapter with it.
 */
export function remarkNotesHtml(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    wrapNotes(tree, ASIDE, file)
    wrapNotes(tree, DIV, file)
  }
}

/** Wrap the notes among a node's children, and below. */
function wrapNotes(node: Nodes, tags: Tags, file: VFile): void {
  if (!('children' in node)) return
  const children = node.children as RootContent[]
  for (const child of children) wrapNotes(child, tags, file)
  for (let at = 0; at < children.length; at++) {
    const first = children[at]
    const start = first?.type === 'html' ? tags.start.exec(first.value) : null
    if (first?.type !== 'html' || !start) continue
    const inside = start.index + start[0].length
    const end = findEnd(children, at, inside, tags) ?? guessEnd(children, at)
    if (end.to === -1) warn(first, file)
    const last = children[end.sibling]
    const lastValue = last?.type === 'html' ? last.value : ''
    const pieces = children.slice(at, end.sibling + 1).map((child, n): RootContent => {
      if (child.type !== 'html') return child
      const from = n === 0 ? inside : 0
      const to = at + n === end.sibling && end.to !== -1 ? end.from : child.value.length
      return { ...child, value: child.value.slice(from, to) }
    })
    const shown = pieces.filter((piece) => piece.type !== 'html' || piece.value.trim() !== '')
    const notes = createContainer('notes', shown)
    if (first.position && last?.position) {
      notes.position = { start: first.position.start, end: last.position.end }
    }
    const before = first.value.slice(0, start.index)
    const after = end.to === -1 ? '' : lastValue.slice(end.to)
    const around: RootContent[] = [notes]
    if (before.trim() !== '') around.unshift({ ...first, value: before })
    if (after.trim() !== '') around.push({ ...first, value: after })
    children.splice(at, end.sibling + 1 - at, ...around)
    // The notes themselves are done; what stands behind them in the same HTML is looked at next.
    at = children.indexOf(notes)
  }
}

/** Find the closing tag of notes, past the asides that stand in them. */
function findEnd(
  siblings: readonly RootContent[],
  first: number,
  inside: number,
  tags: Tags,
): End | undefined {
  let depth = 1
  for (let sibling = first; sibling < siblings.length; sibling++) {
    const node = siblings[sibling]
    if (node?.type !== 'html') continue
    const skipped = sibling === first ? inside : 0
    for (const tag of node.value.slice(skipped).matchAll(tags.all)) {
      depth += tag[1] === '' ? 1 : -1
      const from = skipped + tag.index
      if (depth === 0) return { sibling, from, to: from + tag[0].length }
    }
  }
  return undefined
}

/** Take what comes before the next heading or separator for the notes. */
function guessEnd(siblings: readonly RootContent[], first: number): End {
  const length = siblings.slice(first).findIndex(({ type }) => type === 'heading' || type === 'thematicBreak')
  return { sibling: length === -1 ? siblings.length - 1 : first + length - 1, from: -1, to: -1 }
}

/** Say that notes have no end. */
function warn(node: RootContent, file: VFile): void {
  const place = node.position?.start
  reportProblem(file, {
    rule: 'directive-unknown',
    reason: 'Unexpected notes in HTML without an end, expected `</aside>` or `</div>`',
    place,
  })
}
