import type { Html, Nodes, Root, RootContent } from 'mdast'
import { cutOut } from '../parse/text-ranges.ts'
import { scanTags } from '../raw-html/scan-tags.ts'
import type { Attributes } from '../tree/attributes.ts'
import { type Container, createContainer, setPlace } from '../tree/container-node.ts'

/** Names of the attribute for notes: in Markdown, as hast names it, and as tools of reveal.js shorten it. */
const NAMES = ['data-notes', 'dataNotes', 'notes']

type Values = Record<string, unknown>

/**
 * Make containers of speaker notes in attributes, `data-notes="…"`: of a slide, a heading, an element, a tag in raw HTML.
 *
 * Without this, the attribute would show the notes to students in the page's source.
 */
export function remarkNotesAttributes(): (tree: Root) => void {
  return (tree) => {
    tree.children = tree.children.flatMap((node): readonly RootContent[] => {
      const notes: string[] = []
      takeNotes(node, notes)
      return [node, ...notes.map((text) => createNotes(text, node))]
    })
  }
}

/** Move the notes in the attributes of a node, and of all nodes below it, to a list. */
function takeNotes(node: Nodes, notes: string[]): void {
  if (node.type === 'slideAttributes') node.attributes = withoutNotes(node.attributes, notes)
  if (node.type === 'heading' && node.data?.attributes)
    node.data.attributes = withoutNotes(node.data.attributes, notes)
  if (node.type === 'html') takeFromHtml(node, notes)
  const { hProperties } = (node.data ?? {}) as { hProperties?: Values }
  if (hProperties) takeFromValues(hProperties, notes)
  if (node.type === 'container' && node.around) {
    takeNotes(node.around.open, notes)
    takeNotes(node.around.close, notes)
  }
  if ('children' in node) for (const child of node.children) takeNotes(child, notes)
}

/** Move the notes in the attributes of tags to a list. */
function takeFromHtml(node: Html, notes: string[]): void {
  if (!/data-notes/i.test(node.value)) return
  const found = scanTags(node.value)
    .flatMap(({ attributes }) => attributes)
    .filter(({ name, value }) => name === 'data-notes' && value !== '')
  notes.push(...found.map(({ value }) => value))
  // Also remove the white space before an attribute.
  node.value = cutOut(
    node.value,
    found.map(({ start, end }) => ({ start: start - 1, end })),
  )
}

/** Copy attributes without their notes, which go to a list. */
function withoutNotes(attributes: Attributes, notes: string[]): Attributes {
  const values = { ...attributes.values }
  takeFromValues(values, notes)
  return { ...attributes, values }
}

/** Move the notes among some values to a list. */
function takeFromValues(values: Values, notes: string[]): void {
  for (const name of NAMES) {
    if (values[name] === undefined) continue
    notes.push(String(values[name]))
    delete values[name]
  }
}

/** Make notes of a text, at the place of the node that had the attribute. */
function createNotes(text: string, node: RootContent): Container {
  const words: RootContent = { type: 'paragraph', children: [{ type: 'text', value: text }] }
  return setPlace(createContainer('notes', [words]), node, node)
}
