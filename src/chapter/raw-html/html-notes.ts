import type { Html, Nodes, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { findUnclosedEnd } from '../parse/unclosed-end.ts'
import { createContainer } from '../tree/container-node.ts'
import { scanTags, type Tag } from './scan-tags.ts'

/** Elements that hold notes where they have the class; pandoc writes `<div>` for some formats. */
const ELEMENTS = ['aside', 'div']

/** Where notes end: in which sibling, and where in its HTML the end tag starts and ends. */
interface End {
  readonly sibling: number
  /** Undefined where notes have no end tag. */
  readonly tag: Pick<Tag, 'start' | 'end'> | undefined
}

/**
 * Make containers of `<aside class="notes">` and `<div class="notes">`, with or without Markdown between the tags.
 *
 * Without an end tag, notes end where {@link findUnclosedEnd} says, with a warning.
 */
export function remarkHtmlNotes(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    for (const element of ELEMENTS) wrapNotes(tree, element, file)
  }
}

/** Wrap the notes among a node's children, and below. */
function wrapNotes(node: Nodes, element: string, file: VFile): void {
  if (!('children' in node)) return
  const children = node.children as RootContent[]
  for (const child of children) wrapNotes(child, element, file)
  for (let at = 0; at < children.length; at++) {
    const first = children[at]
    const start = first?.type === 'html' ? findStart(first, element) : undefined
    if (first?.type !== 'html' || !start) continue
    const end = findEnd(children, at, start.end, element) ?? {
      sibling: findUnclosedEnd(children, at) - 1,
      tag: undefined,
    }
    if (!end.tag) warn(first, file)
    const around = cutOut(children.slice(at, end.sibling + 1), first, start, end.tag)
    children.splice(at, end.sibling + 1 - at, ...around)
    // HTML after the notes is read next: it may start other notes.
    at = children.findIndex((child, n) => n >= at && child.type === 'container')
  }
}

/** Find the first start tag of notes in some HTML. */
function findStart({ value }: Html, element: string): Tag | undefined {
  return scanTags(value).find(
    (tag) =>
      tag.kind === 'start' &&
      tag.ended &&
      tag.element === element &&
      tag.attributes.some(
        ({ name, value }) => name === 'class' && value.toLowerCase().split(/\s+/).includes('notes'),
      ),
  )
}

/**
 * Make notes of what is between two tags in the HTML of siblings, and HTML of what is before and after.
 *
 * @param siblings From the one with the start tag, `first`, to the one with the end tag.
 */
function cutOut(
  siblings: readonly RootContent[],
  first: Html,
  start: Tag,
  end: End['tag'],
): readonly RootContent[] {
  const last = siblings.at(-1)
  const pieces = siblings.map((child, n): RootContent => {
    if (child.type !== 'html') return child
    const isLast = n === siblings.length - 1
    return { ...child, value: child.value.slice(n === 0 ? start.end : 0, isLast ? end?.start : undefined) }
  })
  const shown = pieces.filter((piece) => piece.type !== 'html' || piece.value.trim() !== '')
  const notes = createContainer('notes', shown)
  if (first.position && last?.position)
    notes.position = { start: first.position.start, end: last.position.end }
  const before = first.value.slice(0, start.start)
  const after = end && last?.type === 'html' ? last.value.slice(end.end) : ''
  return [
    ...(before.trim() === '' ? [] : [{ ...first, value: before }]),
    notes,
    ...(after.trim() === '' ? [] : [{ ...first, value: after }]),
  ]
}

/** Find the end tag of notes; elements of the same name inside them are skipped. */
function findEnd(
  siblings: readonly RootContent[],
  first: number,
  inside: number,
  element: string,
): End | undefined {
  let depth = 1
  for (let sibling = first; sibling < siblings.length; sibling++) {
    const node = siblings[sibling]
    if (node?.type !== 'html') continue
    for (const tag of scanTags(node.value)) {
      if (!tag.ended || tag.element !== element || (sibling === first && tag.start < inside)) continue
      depth += tag.kind === 'start' ? 1 : -1
      if (depth === 0) return { sibling, tag }
    }
  }
  return undefined
}

/** Report notes without an end tag. */
function warn(node: RootContent, file: VFile): void {
  const place = node.position?.start
  reportProblem(file, {
    rule: 'directive-unknown',
    reason: 'Unexpected notes in HTML without an end, expected `</aside>` or `</div>`',
    place,
  })
}
