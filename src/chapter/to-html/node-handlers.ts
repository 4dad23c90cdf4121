import type { Element, ElementContent } from 'hast'
import type { Code, List, ListItem } from 'mdast'
import { defListHastHandlers } from 'mdast-util-definition-list'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { Container } from '../tree/container-node.ts'

/** Turn our own nodes, and nodes with attributes of the author, into HTML. */
export const nodeHandlers: Handlers = {
  ...defListHastHandlers,
  code: codeToHast,
  container: containerToHast,
  list: (state, node) => withAttributes(node, (bare) => defaultHandlers.list(state, bare)),
  listItem: (state, node, parent) =>
    withAttributes(node, (bare) => defaultHandlers.listItem(state, bare, parent)),
  pause: () => undefined,
  slideAttributes: () => undefined,
  background: () => undefined,
}

/** Containers without an element in the HTML, unless the author gave them attributes. */
const WITHOUT_ELEMENT: ReadonlySet<string> = new Set(['block', 'incremental', 'nonincremental'])

/** Whether a container has no attributes. */
function hasNoAttributes(data: Container['data']): boolean {
  return Object.keys(data?.hProperties ?? {}).length === 0
}

/** Make an element with the author's attributes; its own classes, such as `task-list-item`, stay. */
function withAttributes<Kind extends List | ListItem>(node: Kind, make: (bare: Kind) => Element): Element {
  const { hProperties, ...data } = node.data ?? {}
  if (!hProperties) return make(node)
  const element = make({ ...node, data })
  const className = [element.properties.className ?? [], hProperties.className ?? []].flat().map(String)
  element.properties = {
    ...element.properties,
    ...hProperties,
    ...(className.length > 0 ? { className } : {}),
  }
  return element
}

/** Make the element of a container, or its blocks alone where it has no element. */
function containerToHast(state: State, node: Container): Element | ElementContent[] {
  const children = state.wrap(state.all(node), true) as ElementContent[]
  if (WITHOUT_ELEMENT.has(node.name) && hasNoAttributes(node.data)) return children
  if (node.around) {
    const { open, close } = node.around
    return [{ type: 'raw', value: open.value }, ...children, { type: 'raw', value: close.value }]
  }
  const element: Element = { type: 'element', tagName: 'div', properties: {}, children }
  state.patch(node, element)
  return state.applyData(node, element) as Element
}

/** Make a code block; the fence's info becomes attributes of the `<pre>` for the plugins that follow. */
function codeToHast(state: State, node: Code): Element {
  const { hProperties, ...data } = node.data ?? {}
  const pre = defaultHandlers.code(state, { ...node, data })
  pre.properties = { ...hProperties }
  const { title, steps = [], numbered, start = 1, classes = [], kinds = {} } = node.data?.fence ?? {}
  if (title !== undefined) pre.properties.dataTitle = title
  if (steps.length > 0) pre.properties.dataLines = steps.join('|')
  const marks = [
    ...Object.entries(kinds),
    ...Object.entries(node.data?.notes ?? {}).flatMap(([line, notes]) => notes.map((note) => [line, note])),
  ]
  if (marks.length > 0) pre.properties.dataMarks = marks.map((mark) => mark.join(':')).join(' ')
  if (numbered) pre.properties.dataStart = String(start)
  const own = [pre.properties.className ?? []].flat().map(String)
  if (classes.length > 0) pre.properties.className = [...own, ...classes]
  return pre
}
