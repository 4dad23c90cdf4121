import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { Attributes } from '../../tree/attributes.ts'
import { expandVariables, findVariables } from './property-variables.ts'
import { fillTemplate, type Properties, type RemarkSlide } from './slide-templates.ts'

const LINE = /^[ \t]*([\w-]+):[ \t]*(.*?)[ \t]*$/
const KNOWN = /^(?:class|name|layout|template|count|exclude|continued|background-[a-z]+)$/
const ANYWHERE = /^[ \t]*(?:class|name|layout|template|count|exclude|continued|background-[a-z]+):/m
/** Properties with values that are typical of remark, by which a deck is recognized. */
const TYPICAL =
  /^(?:(?:layout|count|exclude):[ \t]*(?:[Tt]rue|[Ff]alse|TRUE|FALSE)|class:[ \t]*[\w-]+(?:(?:[ \t]*,[ \t]*[\w-]+)*|(?:[ \t]+[\w-]+){1,2})|(?:name|template):[ \t]*[\w-]+|background-image:[ \t]*url\(.*\))[ \t]*$/

/** Whether some slide of a text starts with properties of remark, and with no other `key: value` lines. */
export function hasProperties(text: string): boolean {
  return text.split(/^---?[ \t]*$/m).some((slide) => {
    const lines = slide.trimStart().split('\n')
    const end = lines.findIndex((line) => !LINE.test(line))
    const block = end === -1 ? lines : lines.slice(0, end)
    const keys = block.map((line) => LINE.exec(line)?.[1] ?? '')
    const typical = block.filter((line) => TYPICAL.test(line.trim())).length
    const isNamed = keys.every((key) => KNOWN.test(key))
    // `name: x` among other keys may be any YAML; `layout` and `class` are signs of remark.
    return typical > 0 && (isNamed || block.some((line) => /^(?:class|layout|count):/.test(line)))
  })
}

/**
 * Read the properties at the start of each slide, and fill in layouts and templates.
 *
 * A layout is shown on the slides that use it, not by itself; `exclude: true` removes a slide, and `count: false` leaves
 * it out of the numbers.
 */
export function readSlideProperties(tree: Root, file: VFile): void {
  const source = String(file.value)
  if (!ANYWHERE.test(source)) return
  const variables = findVariables(source)
  const read = (nodes: readonly RootContent[]): RemarkSlide => readSlide(nodes, source, variables)
  const slides = cutAt(tree.children, 'thematicBreak').map((nodes) => ({
    start: nodes[0],
    first: nodes.find(({ type }) => type !== 'thematicBreak'),
    ...read(nodes.filter(({ type }) => type !== 'thematicBreak')),
  }))
  const templates = new Set(slides.map(({ properties }) => properties['template']))
  const named = new Map<string, RemarkSlide>()
  const used = new Set<RemarkSlide>()
  let layout: RemarkSlide | undefined
  const result: RootContent[] = []
  for (const { start, first, nodes, properties } of slides) {
    if (isTrue(properties['exclude'])) continue
    if (properties['layout'] === 'false') layout = undefined
    const isLayout = properties['layout'] === 'true'
    const template = named.get(properties['template'] ?? '') ?? (isLayout ? undefined : layout)
    const [own = [], ...steps] = cutAt(nodes, 'pause')
    const shown = fillTemplate(template, own, !!template?.isLayout && !used.has(template))
    if (template) used.add(template)
    const inherited = Object.assign({}, template?.properties, properties, {
      class: [template?.properties['class'], properties['class']].filter(Boolean).join(', '),
    })
    const slide: RemarkSlide = { nodes: shown, properties: inherited, isLayout }
    if (properties['name']) named.set(properties['name'], slide)
    if (isLayout) layout = slide
    if (isLayout) continue
    const later = steps.flatMap((step) => readStep(step, read))
    // A template that is also a slide is shown without the content of others.
    const empty = templates.has(properties['name']) ? { content: '' } : {}
    const all = expandVariables([...shown, ...later], { ...inherited, ...empty })
    if (result.length > 0) result.push(start?.type === 'thematicBreak' ? start : { type: 'thematicBreak' })
    const attributes = attributesOf(inherited, properties['name'])
    const place = first?.position ? { position: first.position } : {}
    result.push({ type: 'slideAttributes', attributes, ...place }, ...all)
  }
  tree.children = result
}

/** Whether the value of a property is true. */
function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true'
}

/** Split a list of nodes before each node of a type. */
function cutAt(nodes: readonly RootContent[], type: RootContent['type']): readonly RootContent[][] {
  const parts: RootContent[][] = [[]]
  for (const node of nodes) {
    if (node.type === type) parts.push([])
    parts.at(-1)?.push(node)
  }
  return parts
}

/** Remove the properties at the start of a step, which has those of its slide; `exclude: true` removes the step. */
function readStep(
  [pause, ...nodes]: readonly RootContent[],
  read: (nodes: readonly RootContent[]) => RemarkSlide,
): readonly RootContent[] {
  const step = read(nodes)
  return pause && !isTrue(step.properties['exclude']) ? [pause, ...step.nodes] : []
}

/** Read the properties in the first paragraphs of a slide, and remove them there. */
function readSlide(
  nodes: readonly RootContent[],
  source: string,
  variables: ReadonlySet<string>,
): RemarkSlide {
  const properties: Record<string, string> = {}
  let left = [...nodes]
  for (let first = left[0]; first?.type === 'paragraph'; first = left[0]) {
    const { start, end } = first.position ?? {}
    if (start?.offset === undefined || end?.offset === undefined) break
    const lines = source.slice(start.offset, end.offset).split(/\r?\n/)
    const stop = lines.findIndex((line) => !LINE.test(line))
    const block = lines
      .slice(0, stop === -1 ? undefined : stop)
      .map((line) => LINE.exec(line) as readonly string[])
    // A key that remark does not know counts beside known ones, or where the text shows it as `{{key}}`.
    const own = block.filter(([, key = '']) => KNOWN.test(key) || variables.has(key))
    if (own.length === 0) break
    const count = block.some(([, key = '']) => KNOWN.test(key)) ? block.length : own.length
    for (const [, key = '', value = ''] of block.slice(0, count)) properties[key] = value
    const rest = dropLines(first, count)
    left = rest ? [rest, ...left.slice(1)] : left.slice(1)
    if (rest) break
  }
  return { nodes: left, properties, isLayout: false }
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
    } else if (child.type === 'break') left--
  }
  return children.length > 0 ? { ...paragraph, children } : undefined
}

/** Return properties as attributes of the slide. */
function attributesOf(properties: Properties, id: string | undefined): Attributes {
  const classes = (properties['class'] ?? '').split(/[\s,]+/).filter(Boolean)
  const values: Record<string, string> = {
    // In reveal.js and Quarto, `center` is about the height of a slide; in remark, about its lines.
    ...(classes.includes('center') ? { 'data-align': 'center' } : {}),
    ...(properties['count']?.toLowerCase() === 'false' ? { visibility: 'uncounted' } : {}),
  }
  for (const [key, value] of Object.entries(properties)) {
    if (!key.startsWith('background-')) continue
    values[key] = /^url\(\s*["']?(.*?)["']?\s*\)$/.exec(value)?.[1] ?? value
  }
  return { id, classes: [...new Set(classes)], values }
}
