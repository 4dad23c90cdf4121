import leven from 'leven'
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { RuleId } from '../model/rule.ts'
import { type Attributes, isEmpty, NO_ATTRIBUTES, parseAttributes } from './attributes.ts'
import { type CalloutLabels, calloutKind, createCallout } from './callouts.ts'
import { type ContainerName, createContainer, setPlace } from './container.ts'
import { createDetails } from './details.ts'
import { parse } from './parse.ts'
import type { MarkerLine } from './syntax/line-syntax.ts'

/** Options of {@link remarkFencedDivs}. */
export interface FencedDivOptions {
  readonly labels: CalloutLabels
  /** True where any name is a class, as in pandoc: `::: sidebar`. */
  readonly anyClass: boolean
}

/** Names that make containers of their own, callouts aside. */
const NAMES: Readonly<Record<string, ContainerName>> = {
  notes: 'notes',
  trainer: 'trainer',
  solution: 'solution',
  columns: 'columns',
  column: 'column',
  incremental: 'incremental',
  nonincremental: 'nonincremental',
  fragment: 'fragment',
  details: 'details',
}

/** What an opening line says. */
interface Opening {
  readonly kind: 'known' | 'callout' | 'div' | 'unknown'
  readonly name: string
  readonly attributes: Attributes
  readonly title: readonly PhrasingContent[]
}

/** A container whose end is yet to come. */
interface Open extends Opening {
  readonly line: MarkerLine
  readonly children: RootContent[]
}

/**
 * Pair the `:::` lines of each block and make containers of what is between them.
 *
 * A container without an end ends before the next separator, or with the block that it is in. What Lutrin does not
 * know is shown as it was written. Each of these is a warning at its line.
 */
export function remarkFencedDivs(options: FencedDivOptions): (tree: Root, file: VFile) => void {
  return (tree, file) => pairLines(tree, file, options)
}

/** Pair the lines among a node's children, and below. */
function pairLines(node: Nodes, file: VFile, options: FencedDivOptions): void {
  if (!('children' in node)) return
  const children = node.children as RootContent[]
  for (const child of children) pairLines(child, file, options)
  if (!children.some(isFence)) return

  const result: RootContent[] = []
  const stack: Open[] = []
  const add = (...nodes: readonly RootContent[]): void => {
    const target = stack.at(-1)?.children ?? result
    target.push(...nodes)
  }
  const closeUnended = (): void => {
    for (let open = stack.pop(); open; open = stack.pop()) {
      warn(file, open.line, `Unexpected end of \`${open.line.source}\`, expected a closing line \`:::\``)
      add(...finish(open, undefined, options))
    }
  }
  for (const child of children) {
    if (child.type === 'thematicBreak' && stack.length > 0 && !endsBehind(children, child)) closeUnended()
    if (!isFence(child)) add(child)
    else if (infoOf(child) !== '') {
      const open: Open = { ...readOpening(child, options), line: child, children: [] }
      // All of it on one line: `:::notes Say this :::`.
      if (open.kind !== 'unknown' && /\S\s*:{3,}$/.test(child.source) && !/^:+\s*\{/.test(child.source)) {
        const words: RootContent = { type: 'paragraph', children: [...open.title] }
        add(...finish({ ...open, title: [], children: [words] }, child, options))
      } else stack.push(open)
    } else {
      const open = stack.pop()
      if (open) {
        if (open.kind === 'unknown')
          warn(file, open.line, `Unexpected container \`${open.line.source}\`, shown as written`)
        else if (open.kind === 'div') warnOfMisspelling(open, file)
        add(...finish(open, child, options))
      } else {
        warn(file, child, 'Unexpected `:::`, expected a container that it closes')
        add(asText(child))
      }
    }
  }
  closeUnended()
  node.children = result as never
}

/** Tell a `:::` line. */
function isFence(node: RootContent): node is MarkerLine {
  return node.type === 'markerLine' && node.mark.startsWith(':::')
}

/** Read what stands behind the colons of a line; '' for a closing one. */
function infoOf({ source }: MarkerLine): string {
  return source.replace(/^:+|:+$/g, '').trim()
}

/** Tell whether a closing line without a container of its own follows: then the separator is inside the container. */
function endsBehind(siblings: readonly RootContent[], separator: RootContent): boolean {
  let depth = 0
  for (const node of siblings.slice(siblings.indexOf(separator) + 1)) {
    if (!isFence(node)) continue
    if (infoOf(node) !== '') depth++
    else if (depth === 0) return true
    else depth--
  }
  return false
}

/** Read an opening line: `notes`, `tip[Title]{.wide}`, `tip A title`, `{.column width="40%"}`. */
function readOpening(line: MarkerLine, { anyClass }: FencedDivOptions): Opening {
  const info = infoOf(line)
  const [, word = '', rest = ''] = /^([\w-]*)(.*)$/.exec(info) ?? []
  const attributes = parseBraces(/\{[^{}]*\}\s*$/.exec(rest)?.[0])
  const title = inline(rest.replace(/\{[^{}]*\}\s*$/, ''))
  const classes = [...(word === '' ? [] : [word]), ...attributes.classes]
  const lower = classes.map((name) => name.toLowerCase())
  const known = Object.keys(NAMES).find((name) => lower.includes(name))
  if (known !== undefined) return { kind: 'known', name: known, attributes, title }
  const callout = lower.find((name) => calloutKind(name) !== undefined)
  if (callout !== undefined && (word !== '' || callout.startsWith('callout-')))
    return { kind: 'callout', name: callout, attributes, title }
  const isDiv = word === '' ? !isEmpty(attributes) : anyClass && title.length === 0
  return { kind: isDiv ? 'div' : 'unknown', name: word, attributes: { ...attributes, classes }, title }
}

/** Read `{…}`; nothing gives no attributes. */
function parseBraces(source: string | undefined): Attributes {
  return source === undefined ? NO_ATTRIBUTES : parseAttributes(source.trim())
}

/** Read a title: `[Title]`, `"Title"` or plain words. */
function inline(source: string): readonly PhrasingContent[] {
  const words = source
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^"(.*)"$/, '$1')
  const [paragraph] = words === '' ? [] : parse(words).children
  if (paragraph?.type === 'paragraph') return paragraph.children
  return words === '' ? [] : [{ type: 'text', value: words }]
}

/** Make a container of what was collected, or show its lines where nobody knows it. */
function finish(open: Open, end: MarkerLine | undefined, options: FencedDivOptions): readonly RootContent[] {
  const { kind, name, attributes, title, children, line } = open
  if (kind === 'unknown') return [asText(line), ...children, ...(end ? [asText(end)] : [])]
  const container =
    kind === 'callout' ? finishCallout(open, options) : finishKnown(NAMES[name] ?? 'div', open)
  return [setPlace(container, line, end)]

  function finishCallout(open: Open, { labels }: FencedDivOptions): ReturnType<typeof createContainer> {
    const {
      title: titleValue,
      collapse: _collapse,
      appearance: _look,
      icon: _icon,
      ...values
    } = attributes.values
    const [first] = open.children
    // Quarto takes a heading at the start for the title.
    const heading =
      title.length === 0 && titleValue === undefined && first?.type === 'heading' ? first : undefined
    const words = titleValue === undefined ? (heading?.children ?? title) : inline(titleValue)
    return createCallout(calloutKind(name) ?? 'note', words, heading ? children.slice(1) : children, {
      labels,
      attributes: { ...attributes, classes: attributes.classes.filter((own) => !calloutKind(own)), values },
    })
  }
}

/** Make a container that is no callout; its title is shown, or hidden, with it. */
function finishKnown(
  name: ContainerName,
  { attributes, title, children }: Open,
): ReturnType<typeof createContainer> {
  const classes = attributes.classes.filter((own) => own !== name)
  if (name === 'details') return createDetails(title, children, 'open' in attributes.values)
  const { width, ...values } = attributes.values
  const style = name === 'column' && width !== undefined ? { style: `flex: 0 1 ${sizeOf(width)}` } : {}
  const sized = name === 'column' ? { ...values, ...style } : attributes.values
  const strong: PhrasingContent[] = title.length > 0 ? [{ type: 'strong', children: [...title] }] : []
  const heading: Paragraph[] = strong.length > 0 ? [{ type: 'paragraph', children: strong }] : []
  return createContainer(name, [...heading, ...children], { ...attributes, classes, values: sized })
}

/** Give a number without a unit the pixels that it means. */
function sizeOf(width: string): string {
  return /^\d+(?:\.\d+)?$/.test(width) ? `${width}px` : width
}

/** Show a line as the author wrote it. */
function asText(line: MarkerLine): Paragraph {
  const text: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: line.source }] }
  if (line.position) text.position = line.position
  return text
}

/** Warn where a class is nearly a name that Lutrin knows: notes that are misspelt would be shown to students. */
function warnOfMisspelling({ line, name }: Open, file: VFile): void {
  const meant = Object.keys(NAMES).find((known) => name.length > 3 && leven(known, name.toLowerCase()) === 1)
  if (meant !== undefined)
    warn(file, line, `Unexpected container \`${line.source}\`, did you mean \`:::${meant}\`?`)
}

/** Report a line that does not make a container. */
function warn(file: VFile, line: MarkerLine, reason: string): void {
  const place = line.position?.start
  file.message(reason, {
    ...(place ? { place } : {}),
    ruleId: 'directive-unknown' satisfies RuleId,
    source: 'lutrin',
  })
}
