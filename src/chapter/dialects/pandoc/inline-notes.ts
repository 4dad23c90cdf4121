import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast'

/** A place in the text of a paragraph. */
interface Place {
  /** Index of the child. */
  readonly index: number
  /** Offset in the child's text. */
  readonly offset: number
}

/** Make footnotes of pandoc's inline notes, `^[like this]`. */
export function readInlineNotes(tree: Root): void {
  const notes: FootnoteDefinition[] = []
  readNotes(tree, (children) => {
    const identifier = `inline-note-${notes.length + 1}`
    notes.push({ type: 'footnoteDefinition', identifier, children: [{ type: 'paragraph', children }] })
    return identifier
  })
  tree.children.push(...notes)
}

/**
 * Read the notes among a node's children, and in all nodes below it.
 *
 * @param define Makes a footnote of the words of a note, and returns its identifier.
 */
function readNotes(node: Nodes, define: (children: PhrasingContent[]) => string): void {
  if (!('children' in node)) return
  // Replace the last one first, so that the places of the others stay valid; the numbers count from the first.
  const found = findNotes(node).map(([open, close]) => ({
    open,
    close,
    identifier: define(between(node, open, close)),
  }))
  for (const { open, close, identifier } of found.reverse()) {
    const children = node.children as Nodes[]
    const before = (children[open.index] as Text).value.slice(0, open.offset)
    const after = (children[close.index] as Text).value.slice(close.offset + 1)
    const shown: Nodes[] = [
      ...(before === '' ? [] : [{ ...(children[open.index] as Text), value: before }]),
      { type: 'footnoteReference', identifier },
      ...(after === '' ? [] : [{ type: 'text', value: after } as const]),
    ]
    children.splice(open.index, close.index - open.index + 1, ...shown)
  }
  for (const child of node.children) readNotes(child, define)
}

/** Return the notes in the texts of a node: the places of `^[` and of the bracket that ends it. */
function findNotes({ children }: Parents): readonly (readonly [Place, Place])[] {
  if (!children.some((child) => child.type === 'text' && child.value.includes('^['))) return []
  const open: { readonly place: Place; readonly isNote: boolean }[] = []
  const notes: (readonly [Place, Place])[] = []
  for (const [index, child] of children.entries()) {
    if (child.type !== 'text') continue
    for (const { 0: sign, index: offset } of child.value.matchAll(/\^?\[|\]/g)) {
      if (sign !== ']') {
        open.push({ place: { index, offset }, isNote: sign === '^[' })
        continue
      }
      const last = open.pop()
      if (!last?.isNote) continue
      // A note inside a note is a part of the outer one.
      while (notes.length > 0 && isAfter(notes.at(-1)?.[0], last.place)) notes.pop()
      notes.push([last.place, { index, offset }])
    }
  }
  return notes
}

/** Whether one place is after another. */
function isAfter(place: Place | undefined, other: Place): boolean {
  if (!place) return false
  return place.index > other.index || (place.index === other.index && place.offset > other.offset)
}

/** Return the nodes between the brackets of a note. */
function between({ children }: Parents, open: Place, close: Place): PhrasingContent[] {
  return (children as PhrasingContent[])
    .slice(open.index, close.index + 1)
    .flatMap((child, n): readonly PhrasingContent[] => {
      if (child.type !== 'text') return [child]
      const isLast = open.index + n === close.index
      const value = child.value.slice(n === 0 ? open.offset + 2 : 0, isLast ? close.offset : undefined)
      return value === '' ? [] : [{ ...child, value }]
    })
}
