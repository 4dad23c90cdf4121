import type { Nodes, Root, RootContent } from 'mdast'
import type { Attributes } from '../tree/attributes.ts'
import { type Container, createContainer, setPlace } from '../tree/container-node.ts'

/** Names that reveal.js and its tools give to notes in attributes. */
const NAMES = ['data-notes', 'dataNotes', 'notes']
const HTML = /\sdata-notes\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

type Values = Record<string, unknown>

/**
 * Make containers of speaker notes in attributes, `data-notes="…"`: of a slide, a heading, an element, in raw HTML; and of
 * what has the class `notes`.
 */
export function remarkNotesAttributes(): (tree: Root) => void {
  return (tree) => {
    tree.children = tree.children.flatMap((node): readonly RootContent[] => {
      const notes: string[] = []
      take(node, notes)
      return [node, ...notes.map((text) => notesOf(text, node))]
    })
  }
}

/** Take the notes out of the attributes of a node, and of all below it. */
function take(node: Nodes, notes: string[]): void {
  if (node.type === 'slideAttributes') node.attributes = without(node.attributes, notes)
  if (node.type === 'heading' && node.data?.attributes)
    node.data.attributes = without(node.data.attributes, notes)
  if (node.type === 'html') {
    node.value = node.value.replace(HTML, (_, double?: string, single?: string, bare?: string) => {
      notes.push(double ?? single ?? bare ?? '')
      return ''
    })
  }
  const { hProperties } = (node.data ?? {}) as { hProperties?: Values }
  if (hProperties) takeFrom(hProperties, notes)
  if (node.type === 'container' && node.around) {
    take(node.around.open, notes)
    take(node.around.close, notes)
  }
  if ('children' in node) for (const child of node.children) take(child, notes)
}

/** Copy attributes without their notes. */
function without(attributes: Attributes, notes: string[]): Attributes {
  const values = { ...attributes.values }
  takeFrom(values, notes)
  return { ...attributes, values }
}

/** Take the notes out of some values. */
function takeFrom(values: Values, notes: string[]): void {
  for (const name of NAMES) {
    if (values[name] === undefined) continue
    notes.push(String(values[name]))
    delete values[name]
  }
}

/** Make notes of a text, where the attribute stood. */
function notesOf(text: string, node: RootContent): Container {
  const words: RootContent = { type: 'paragraph', children: [{ type: 'text', value: text }] }
  return setPlace(createContainer('notes', [words]), node, node)
}
