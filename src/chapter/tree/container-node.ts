import type { Html, Node, Parent, RootContent } from 'mdast'
import { type Attributes, setAttributes } from './attributes.ts'

declare module 'mdast' {
  interface RootContentMap {
    container: Container
    pause: Pause
    slideAttributes: SlideAttributes
  }
}

/**
 * What a container is for, in every dialect.
 *
 * `slide` and `handout` are shown in that medium only. `block` keeps blocks on one slide and has no element in the HTML,
 * `group` has the author's HTML around it, `div` is an element with attributes and no meaning.
 */
export type ContainerName =
  | 'notes'
  | 'trainer'
  | 'solution'
  | 'slide'
  | 'handout'
  | 'columns'
  | 'column'
  | 'callout'
  | 'details'
  | 'fragment'
  | 'incremental'
  | 'nonincremental'
  | 'div'
  | 'block'
  | 'group'

/** Blocks that belong together: `:::notes`, a callout, a `<details>`, a column. */
export interface Container extends Parent {
  type: 'container'
  name: ContainerName
  children: RootContent[]
  /** HTML around the blocks of a `group`. */
  around?: { readonly open: Html; readonly close: Html }
}

/** Makes a fragment of what follows in the same block; the handout ignores it. */
interface Pause extends Node {
  type: 'pause'
}

/** Attributes of the slide that holds the node. */
interface SlideAttributes extends Node {
  type: 'slideAttributes'
  /** True where the node stands before the heading that starts its slide. */
  ahead?: boolean
  attributes: Attributes
}

/** HTML elements of containers that are not a `<div>`. */
const ELEMENTS: { readonly [Name in ContainerName]?: string } = { notes: 'aside', details: 'details' }

/** Containers whose name is a class in the HTML, for the theme. */
const CLASSES: ReadonlySet<ContainerName> = new Set([
  'notes',
  'trainer',
  'solution',
  'columns',
  'column',
  'callout',
  'fragment',
])

/** Make a container with its HTML element and attributes. */
export function createContainer(
  name: ContainerName,
  children: readonly RootContent[],
  attributes?: Attributes,
): Container {
  const hProperties = CLASSES.has(name) ? { className: [name] } : {}
  const container: Container = {
    type: 'container',
    name,
    children: [...children],
    data: { hName: ELEMENTS[name] ?? 'div', hProperties },
  }
  if (attributes) setAttributes(container, attributes)
  return container
}

/** Whether a node is a container; of the given name, if one is given. */
export function isContainer<Name extends ContainerName = ContainerName>(
  node: Node,
  name?: Name,
): node is Container & { name: Name } {
  return node.type === 'container' && (name === undefined || (node as Container).name === name)
}

/** Set the position of a container, from its first node to its last; without a last one, to its last child. */
export function setPlace(container: Container, first: Node, last: Node | undefined): Container {
  const start = first.position?.start
  const end = last?.position?.end ?? container.children.at(-1)?.position?.end ?? first.position?.end
  if (start && end) container.position = { start, end }
  return container
}
