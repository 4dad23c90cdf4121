import type { Element, ElementContent } from 'hast'
import type { Code, List, ListItem } from 'mdast'
import { defListHastHandlers } from 'mdast-util-definition-list'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { Container } from '../tree/container-node.ts'

/** Turns the nodes of our own into HTML. */
export const nodeHandlers: Handlers = {
  ...defListHastHandlers,
  code: codeToHast,
  container: containerToHast,
  list: (state, node) => withOwn(node, (bare) => defaultHandlers.list(state, bare)),
  listItem: (state, node, parent) => withOwn(node, (bare) => defaultHandlers.listItem(state, bare, parent)),
  pause: () => undefined,
  slideAttributes: () => undefined,
  background: () => undefined,
}

const PLAIN: ReadonlySet<string> = new Set(['block', 'incremental', 'nonincremental'])

/** Tell whether there is no attribute on a container. */
function isEmpty(data: Container['data']): boolean {
  return Object.keys(data?.hProperties ?? {}).length === 0
}

/** Make an element, and give it the author's classes besides those that it has anyway, such as `task-list-item`. */
function withOwn<Kind extends List | ListItem>(node: Kind, make: (bare: Kind) => Element): Element {
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

/** Make the element of a container; what leaves no trace gives its blocks. */
function containerToHast(state: State, node: Container): Element | ElementContent[] {
  const children = state.wrap(state.all(node), true) as ElementContent[]
  if (PLAIN.has(node.name) && isEmpty(node.data)) return children
  if (node.around) {
    const { open, close } = node.around
    return [{ type: 'raw', value: open.value }, ...children, { type: 'raw', value: close.value }]
  }
  const element: Element = { type: 'element', tagName: 'div', properties: {}, children }
  state.patch(node, element)
  return state.applyData(node, element) as Element
}

/** Make a code block; what its fence says goes along as attributes of the `<pre>`. */
function codeToHast(state: State, node: Code): Element {
  const { hProperties, ...data } = node.data ?? {}
  const pre = defaultHandlers.code(state, { ...node, data })
  pre.properties = { ...hProperties }
  const { title, steps = [], numbered, start = 1, classes = [] } = node.data?.fence ?? {}
  if (title !== undefined) pre.properties.dataTitle = title
  if (steps.length > 0) pre.properties.dataLines = steps.join('|')
  if (numbered) pre.properties.dataStart = String(start)
  const own = [pre.properties.className ?? []].flat().map(String)
  if (classes.length > 0) pre.properties.className = [...own, ...classes]
  return pre
}
