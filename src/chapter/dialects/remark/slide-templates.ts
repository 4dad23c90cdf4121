import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { createContainer, isContainer, setPlace } from '../../tree/container-node.ts'
import { isBlank } from '../../tree/node-text.ts'
import type { Span } from '../../tree/span-node.ts'

const CONTENT = '{{content}}'

/** The properties at the start of a slide. */
export type Properties = Readonly<Record<string, string>>

/** A slide while layouts and templates are filled in. */
export interface RemarkSlide {
  /** Its content, with its template's; of a layout, the content at the start of the slides that use it. */
  readonly nodes: readonly RootContent[]
  readonly properties: Properties
  /** True for a layout, which is not a slide itself. */
  readonly isLayout: boolean
}

/**
 * Put the nodes of a slide into its template: at `{{content}}`, else after it.
 *
 * @param isFirst True for the first slide of a layout: the handout shows the layout's words and notes with it, and skips
 * them on the others.
 */
export function fillTemplate(
  template: RemarkSlide | undefined,
  own: readonly RootContent[],
  isFirst: boolean,
): readonly RootContent[] {
  if (!template) return own
  const copies = template.nodes
    .filter((node) => isFirst || !isContainer(node, 'notes'))
    .map((node): RootContent => structuredClone(node))
  const filled = copies.map((node) => place(node, own) ?? markRepeated(node, isFirst))
  if (filled.some((nodes) => Array.isArray(nodes))) return copyRepeats(filled.flat(), new Set(own), new Set())
  const nodes = filled as readonly RootContent[]
  const feet = nodes.filter(isFoot)
  const steps = own.findIndex((node) => node.type === 'pause')
  const end = steps === -1 ? own.length : steps
  const head = nodes.filter((node) => !feet.includes(node))
  return [...head, ...own.slice(0, end), ...feet, ...own.slice(end)]
}

/** Clone the nodes of a slide where its template shows them twice: a node may be in the tree once only. */
function copyRepeats(
  nodes: readonly RootContent[],
  own: ReadonlySet<RootContent>,
  seen: Set<RootContent>,
): readonly RootContent[] {
  return nodes.map((node): RootContent => {
    if (own.has(node) && seen.has(node)) return structuredClone(node)
    if (own.has(node)) seen.add(node)
    else if (isContainer(node)) return { ...node, children: [...copyRepeats(node.children, own, seen)] }
    return node
  })
}

/** Mark a template's node as repeated; on the first slide it is not, but loses its position, which is in the template. */
function markRepeated(node: RootContent, isFirst: boolean): RootContent {
  if (isFirst) delete node.position
  else node.data = { ...node.data, repeated: true } as object
  return node
}

/** Replace `{{content}}` in a node by nodes; undefined for a node without it. */
function place(node: RootContent, own: readonly RootContent[]): readonly RootContent[] | undefined {
  if (node.type === 'html' && node.value.includes(CONTENT)) {
    const [before = '', ...after] = node.value.split(CONTENT)
    return [{ type: 'html', value: before }, ...own, { type: 'html', value: after.join(CONTENT) }]
  }
  if (node.type === 'paragraph') return placeInWords(node, own)
  if (!isContainer(node)) return undefined
  const inner = node.children.map((child) => place(child, own) ?? child)
  if (!inner.some((nodes) => Array.isArray(nodes))) return undefined
  const { position } = own.find((child) => child.position) ?? {}
  delete node.position
  return [{ ...node, children: inner.flat(), ...(position ? { position } : {}) }]
}

/** Split a paragraph at `{{content}}`, and put nodes there; undefined for a paragraph without it. */
function placeInWords(paragraph: Paragraph, own: readonly RootContent[]): readonly RootContent[] | undefined {
  for (const [index, child] of paragraph.children.entries()) {
    const text = child.type === 'span' ? textIn(child) : child.type === 'text' ? child.value : ''
    const at = text.indexOf(CONTENT)
    if (at === -1) continue
    const before = words(text.slice(0, at))
    const after = words(text.slice(at + CONTENT.length))
    const left = paragraph.children.slice(0, index)
    const right = paragraph.children.slice(index + 1)
    if (child.type !== 'span') return [...block([...left, ...before]), ...own, ...block([...after, ...right])]
    const inner = createContainer('div', [...block(before), ...own, ...block(after)])
    inner.data = { ...child.data, hName: 'div' } as object
    return [...block(left), setPlace(inner, own[0] ?? paragraph, own.at(-1)), ...block(right)]
  }
  return undefined
}

/** Return the text of a span without other content; '' for any other span. */
function textIn({ children: [only, ...more] }: Span): string {
  return only?.type === 'text' && more.length === 0 ? only.value : ''
}

/** Make a text, unless it is blank. */
function words(value: string): PhrasingContent[] {
  return value.trim() === '' ? [] : [{ type: 'text', value }]
}

/** Make a paragraph, unless it is blank. */
function block(children: readonly PhrasingContent[]): RootContent[] {
  const shown = children.some((child) => !isBlank(child))
  return shown ? [{ type: 'paragraph', children: [...children] }] : []
}

/** Whether a node stands at the foot of every slide, `.footer[…]`. */
function isFoot(node: RootContent): boolean {
  const { className } =
    (node.data as { hProperties?: { className?: unknown } } | undefined)?.hProperties ?? {}
  return Array.isArray(className) && className.some((name) => /foot|bottom/.test(String(name)))
}
