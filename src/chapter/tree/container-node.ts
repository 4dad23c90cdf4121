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
 * What a container is for; whatever the dialect that it was written in.
 *
 * `slide` and `handout` are shown there only; `block` keeps blocks together and leaves no trace in the HTML, `group` has
 * HTML around it, `div` nothing but its attributes.
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

/** What follows on the slide, in the same block, appears one step later; on paper it is not there. */
interface Pause extends Node {
  type: 'pause'
}

/** Attributes of the slide that it stands on. */
interface SlideAttributes extends Node {
  type: 'slideAttributes'
  /** True where it stands before the heading that starts its slide. */
  ahead?: boolean
  attributes: Attributes
}

/** Elements that containers become, where it is no `<div>`. */
const ELEMENTS: { readonly [Name in ContainerName]?: string } = { notes: 'aside', details: 'details' }

/** Containers that a stylesheet finds by their name as a class. */
const CLASSES: ReadonlySet<ContainerName> = new Set([
  'notes',
  'trainer',
  'solution',
  'columns',
  'column',
  'callout',
  'fragment',
])

/** Make a container, and what it becomes in HTML. */
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

/** Tell a container, of one name or of any. */
export function isContainer<Name extends ContainerName = ContainerName>(
  node: Node,
  name?: Name,
): node is Container & { name: Name } {
  return node.type === 'container' && (name === undefined || (node as Container).name === name)
}

/** Give a container the place from its first line to its last. */
export function setPlace(container: Container, first: Node, last: Node | undefined): Container {
  const start = first.position?.start
  const end = last?.position?.end ?? container.children.at(-1)?.position?.end ?? first.position?.end
  if (start && end) container.position = { start, end }
  return container
}
