import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast'
import type { CalloutLabels } from '../../../model/callout-kind.ts'
import type { MarkerLine } from '../../parse/line-marks.ts'
import type { Parser } from '../../parse/parse-markdown.ts'
import { parseAttributes, sizeOf } from '../../tree/attributes.ts'
import { calloutKind, createCallout } from '../../tree/callout-node.ts'
import { type Container, type ContainerName, createContainer, setPlace } from '../../tree/container-node.ts'
import { createDetails } from '../../tree/details-node.ts'
import { attributesMark, privateMark } from '../../tree/private-mark.ts'
import { optionClasses, startOf } from './directive-options.ts'
import { NAMES, type Opening, parseTitle } from './div-opening.ts'

/** Options of `remarkFencedDivs`. */
export interface FencedDivOptions {
  readonly labels: CalloutLabels
  /** True where any name is a class, as in pandoc: `::: sidebar`. */
  readonly anyClass: boolean
  readonly parse: Parser
}

/** A container whose closing line was not read yet. */
export interface OpenDiv extends Opening {
  readonly line: MarkerLine
  readonly children: RootContent[]
  /** True where it goes on after the block that it opened in. */
  readonly isContinued?: boolean
  /** True where it is nested too deeply to be a container: its blocks go to the one around it. */
  readonly flat?: boolean
}

/** Make a container of an opening line and its blocks; one with an unknown name is shown as written, around its blocks. */
export function finishDiv(
  open: OpenDiv,
  end: MarkerLine | undefined,
  options: FencedDivOptions,
): readonly RootContent[] {
  if (open.flat) return []
  const { kind, name, children, line } = open
  if (kind === 'unknown') {
    const shown = [lineAsText(line), ...children, ...(end ? [lineAsText(end)] : [])]
    const mark = privateMark(optionClasses(startOf(children)))
    return mark ? [setPlace(createContainer(mark.kind, shown), line, end)] : shown
  }
  const container =
    kind === 'callout' ? finishCallout(open, options) : finishKnown(NAMES[name] ?? 'div', open)
  return [setPlace(container, line, end)]
}

/** Make a callout; as in Quarto, a heading at the start is its title. */
function finishCallout(
  { name, attributes, title, children, line }: OpenDiv,
  { labels, parse }: FencedDivOptions,
): Container {
  const {
    title: titleValue,
    collapse: _collapse,
    appearance: _appearance,
    icon: _icon,
    ...values
  } = attributes.values
  const [first] = children
  const isTitle = title.length === 0 && titleValue === undefined && first?.type === 'heading'
  // A private heading takes its section with it.
  const heading = isTitle && !hasPrivateName(first) ? first : undefined
  const words = titleValue === undefined ? (heading?.children ?? title) : parseTitle(titleValue, line, parse)
  return createCallout(calloutKind(name) ?? 'note', words, heading ? children.slice(1) : children, {
    labels,
    attributes: { ...attributes, classes: attributes.classes.filter((own) => !calloutKind(own)), values },
  })
}

/** Whether the words of a heading end in attributes that hide it. */
function hasPrivateName({ children }: Heading): boolean {
  const last = children.at(-1)
  const braces =
    last?.type === 'inlineMark'
      ? last.value
      : last?.type === 'text'
        ? /\{[^{}]*$/.exec(last.value)?.[0]
        : undefined
  return braces !== undefined && attributesMark(parseAttributes(braces), true) !== undefined
}

/** Make a container that is not a callout; its title is its first paragraph, so that it is hidden with the rest. */
function finishKnown(name: ContainerName, { attributes, title, children }: OpenDiv): Container {
  const { classes } = attributes
  if (name === 'details') return createDetails(title, children, 'open' in attributes.values)
  const { width, ...values } = attributes.values
  const style = name === 'column' && width !== undefined ? { style: `--column: ${sizeOf(width)}` } : {}
  const sized = name === 'column' ? { ...values, ...style } : attributes.values
  const strong: PhrasingContent[] = title.length > 0 ? [{ type: 'strong', children: [...title] }] : []
  const heading: Paragraph[] = strong.length > 0 ? [{ type: 'paragraph', children: strong }] : []
  return createContainer(name, [...heading, ...children], { ...attributes, classes, values: sized })
}

/** Make a paragraph of a line, as it was written. */
export function lineAsText(line: MarkerLine): Paragraph {
  const text: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: line.source }] }
  if (line.position) text.position = line.position
  return text
}
