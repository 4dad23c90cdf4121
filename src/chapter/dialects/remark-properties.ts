import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Attributes } from '../attributes.ts'
import { isContainer } from '../container.ts'

const PROPERTY = /^\s*(class|name|layout|template|count|exclude|continued|background-[a-z]+):[ \t]*(.*)$/

/** One slide while layouts are looked up. */
interface Slide {
  readonly nodes: readonly RootContent[]
  readonly properties: Readonly<Record<string, string>>
}

/**
 * Read the properties at the start of each slide, and put layouts and templates where they are used.
 *
 * A layout is shown on the slides that have it, not by itself; `exclude: true` takes a slide out.
 */
export function readProperties(tree: Root, file: VFile): void {
  const source = String(file.value)
  const slides = split(tree.children).map((nodes) => readSlide(nodes, source))
  if (slides.every(({ properties }) => Object.keys(properties).length === 0)) return
  const named = new Map(slides.map((slide) => [slide.properties['name'], slide]))
  let layout: Slide | undefined
  const result: RootContent[] = []
  for (const slide of slides) {
    const { properties } = slide
    if (properties['layout'] === 'false') layout = undefined
    if (properties['exclude'] === 'true') continue
    if (properties['layout'] === 'true') {
      layout = slide
      continue
    }
    const template = properties['template'] === undefined ? layout : named.get(properties['template'])
    const attributes = attributesOf([template?.properties ?? {}, properties])
    if (result.length > 0) result.push(separatorOf(slide))
    result.push({ type: 'slideAttributes', attributes }, ...fill(template, slide.nodes))
  }
  tree.children = result
}

/** Cut a chapter at its separators, which stay at the start of what follows them. */
function split(nodes: readonly RootContent[]): readonly (readonly RootContent[])[] {
  const slides: RootContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === 'thematicBreak') slides.push([])
    slides.at(-1)?.push(node)
  }
  return slides
}

/** Take the properties off the first paragraph of a slide. */
function readSlide(nodes: readonly RootContent[], source: string): Slide {
  const at = nodes.findIndex((node) => node.type !== 'thematicBreak')
  const first = nodes[at]
  const { start, end } = first?.position ?? {}
  if (first?.type !== 'paragraph' || start?.offset === undefined || end?.offset === undefined)
    return { nodes, properties: {} }
  const properties: Record<string, string> = {}
  let lines = 0
  for (const line of source.slice(start.offset, end.offset).split(/\r?\n/)) {
    const [, key, value] = PROPERTY.exec(line) ?? []
    if (key === undefined) break
    properties[key] = (value ?? '').trim()
    lines++
  }
  if (lines === 0) return { nodes, properties }
  const left = dropLines(first, lines)
  return { nodes: [...nodes.slice(0, at), ...(left ? [left] : []), ...nodes.slice(at + 1)], properties }
}

/** Remove lines from the start of a paragraph; undefined where nothing is left. */
function dropLines(paragraph: Paragraph, lines: number): Paragraph | undefined {
  const children: PhrasingContent[] = []
  let left = lines
  for (const child of paragraph.children) {
    if (left === 0) children.push(child)
    else if (child.type === 'text') {
      const parts = child.value.split('\n')
      const rest = parts.slice(left).join('\n')
      left = Math.max(0, left - (parts.length - 1))
      if (left === 0 && rest.trim() !== '') children.push({ ...child, value: rest })
    }
  }
  return children.length > 0 ? { ...paragraph, children } : undefined
}

/** Put a slide's own nodes into the template that it has. */
function fill(template: Slide | undefined, own: readonly RootContent[]): readonly RootContent[] {
  const shown = own.filter((node) => node.type !== 'thematicBreak')
  if (!template) return shown
  const repeated = template.nodes
    .filter((node) => node.type !== 'thematicBreak' && !isNotes(node))
    .map((node): RootContent => structuredClone(node))
  for (const node of repeated) node.data = { ...node.data, repeated: true }
  let placed = false
  for (const [index, node] of repeated.entries()) {
    if (node.type === 'paragraph' && textOf(node).trim() === '{{content}}') {
      repeated.splice(index, 1, ...shown)
      placed = true
      break
    }
  }
  if (placed) return repeated
  const feet = repeated.filter(isFoot)
  const steps = shown.findIndex((node) => node.type === 'pause')
  const end = steps === -1 ? shown.length : steps
  const head = repeated.filter((node) => !feet.includes(node))
  return [...head, ...shown.slice(0, end), ...feet, ...shown.slice(end)]
}

/** Tell what stands at the foot of every slide, `.footer[…]`. */
function isFoot(node: RootContent): boolean {
  const text = JSON.stringify('children' in node && node.type === 'paragraph' ? node.children[0] : '')
  return /"value":"\.[\w.-]*foot/.test(text)
}

/** Tell notes, which belong to the slide of the template alone. */
function isNotes(node: RootContent): boolean {
  return isContainer(node, 'notes')
}

/** Read the plain text of a paragraph. */
function textOf(paragraph: Paragraph): string {
  return paragraph.children.map((child) => ('value' in child ? child.value : '')).join('')
}

/** Give a slide without separator one. */
function separatorOf({ nodes }: Slide): RootContent {
  return nodes.find((node) => node.type === 'thematicBreak') ?? { type: 'thematicBreak' }
}

/** Read properties as attributes of the slide; classes add up, the rest of the last one wins. */
function attributesOf(all: readonly Readonly<Record<string, string>>[]): Attributes {
  const classes = all.flatMap((properties) => (properties['class'] ?? '').split(/[\s,]+/).filter(Boolean))
  const merged: Readonly<Record<string, string>> = Object.assign({}, ...all)
  const values: Record<string, string> = {}
  for (const [key, value] of Object.entries(merged)) {
    if (!key.startsWith('background-')) continue
    values[key] = /^url\(\s*["']?(.*?)["']?\s*\)$/.exec(value)?.[1] ?? value
  }
  return { id: all.at(-1)?.['name'], classes: [...new Set(classes)], values }
}
