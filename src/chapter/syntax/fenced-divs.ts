import leven from 'leven'
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { CalloutLabels } from '../../model/callout-kind.ts'
import { reportProblem } from '../../problems/report-problem.ts'
import type { MarkerLine } from '../parse/line-marks.ts'
import type { Parser } from '../parse/parse-markdown.ts'
import { sizeOf } from '../tree/attributes.ts'
import { calloutKind, createCallout } from '../tree/callout-node.ts'
import { type ContainerName, createContainer, setPlace } from '../tree/container-node.ts'
import { createDetails } from '../tree/details-node.ts'
import { infoOf, inline, NAMES, type Opening, readOpening } from './div-opening.ts'

/** Options of {@link remarkFencedDivs}. */
export interface FencedDivOptions {
  readonly labels: CalloutLabels
  /** True where any name is a class, as in pandoc: `::: sidebar`. */
  readonly anyClass: boolean
  readonly parse: Parser
}

/** A container whose end is yet to come. */
interface Open extends Opening {
  readonly line: MarkerLine
  readonly children: RootContent[]
  /** True where it is too deep to be a container of its own: what is in it is in the one around it. */
  readonly flat?: boolean
}

/** How deep containers nest; no author means more, and no program could go through them. */
const MAX_DEPTH = 100
/** What students must not see, however deep. */
const SECRETS = ['notes', 'trainer', 'solution']

/**
 * Pair the `:::` lines of each block and make containers of what is between them.
 *
 * A container without an end ends before the next slide, or with the block that it is in. What Lutrin does not
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

  const unmatched = countUnmatched(children, false)
  const onSlide = countUnmatched(children, true)
  const result: RootContent[] = []
  const stack: Open[] = []
  let depth = 0
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
  for (const [index, child] of children.entries()) {
    const isLast = stack.length > 0 && (unmatched[index + 1] ?? 0) === 0
    if (isLast && startsSlide(child, depth, stack.at(-1)?.children.length === 0)) closeUnended()
    if (child.type === 'heading') depth = child.depth
    if (!isFence(child)) add(child)
    else if (infoOf(child) !== '') {
      const open: Open = { ...readOpening(child, options), line: child, children: [] }
      // A closing line too many on the slide is its own: `::: notes A title :::` opens then.
      if (!isOneLine(child) || (onSlide[index + 1] ?? 0) > stack.length) stack.push(flattened(open, stack))
      else if (open.kind === 'unknown') {
        warnOfUnknown(open, file)
        add(asText(child))
      } else {
        const words: RootContent = { type: 'paragraph', children: [...open.title] }
        add(...finish({ ...open, title: [], children: [words] }, child, options))
      }
    } else {
      const open = stack.pop()
      if (open) {
        if (open.kind === 'unknown') warnOfUnknown(open, file)
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

/** Put what is in a container that is too deep into the one around it. */
function flattened(open: Open, stack: readonly Open[]): Open {
  const outer = stack.at(-1)
  if (!outer || stack.length < MAX_DEPTH) return open
  const isSecret = ({ name, flat }: Open): boolean => SECRETS.includes(name) && !flat
  return isSecret(open) && !stack.some(isSecret) ? open : { ...open, children: outer.children, flat: true }
}

/** Tell a `:::` line. */
function isFence(node: RootContent): node is MarkerLine {
  return node.type === 'markerLine' && node.mark.startsWith(':::')
}

/** Tell what may be a container on one line, `:::notes Say this :::`; `::: notes :::` only opens one, as in pandoc. */
function isOneLine({ source }: MarkerLine): boolean {
  return /^:+\s*[^\s:{]+\s+[^\s:{].*:{3,}$/.test(source)
}

/**
 * Count, for each index, the closing lines from there on that close nothing which is opened from there on.
 *
 * @param onSlide True where only those before the next separator or heading count.
 */
function countUnmatched(nodes: readonly RootContent[], onSlide: boolean): readonly number[] {
  const counts = new Array<number>(nodes.length + 1).fill(0)
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index] as RootContent
    const behind = counts[index + 1] ?? 0
    if (onSlide && (node.type === 'heading' || node.type === 'thematicBreak')) counts[index] = 0
    else if (!isFence(node) || isOneLine(node)) counts[index] = behind
    else counts[index] = infoOf(node) === '' ? behind + 1 : Math.max(0, behind - 1)
  }
  return counts
}

/**
 * Tell what ends containers without an end of their own: a separator, or a heading like the one before them.
 *
 * @param depth Depth of the last heading; 0 where there is none.
 * @param isFirst True where nothing is in the container yet: then a heading is its own.
 */
function startsSlide(node: RootContent, depth: number, isFirst: boolean): boolean {
  return (
    node.type === 'thematicBreak' || (node.type === 'heading' && !isFirst && node.depth <= Math.max(2, depth))
  )
}

/** Make a container of what was collected, or show its lines where nobody knows it. */
function finish(open: Open, end: MarkerLine | undefined, options: FencedDivOptions): readonly RootContent[] {
  if (open.flat) return []
  const { kind, name, attributes, title, children, line } = open
  if (kind === 'unknown') return [asText(line), ...children, ...(end ? [asText(end)] : [])]
  const container =
    kind === 'callout' ? finishCallout(open, options) : finishKnown(NAMES[name] ?? 'div', open)
  return [setPlace(container, line, end)]

  function finishCallout(
    open: Open,
    { labels, parse }: FencedDivOptions,
  ): ReturnType<typeof createContainer> {
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
    const words = titleValue === undefined ? (heading?.children ?? title) : inline(titleValue, line, parse)
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
  const { classes } = attributes
  if (name === 'details') return createDetails(title, children, 'open' in attributes.values)
  const { width, ...values } = attributes.values
  const style = name === 'column' && width !== undefined ? { style: `--column: ${sizeOf(width)}` } : {}
  const sized = name === 'column' ? { ...values, ...style } : attributes.values
  const strong: PhrasingContent[] = title.length > 0 ? [{ type: 'strong', children: [...title] }] : []
  const heading: Paragraph[] = strong.length > 0 ? [{ type: 'paragraph', children: strong }] : []
  return createContainer(name, [...heading, ...children], { ...attributes, classes, values: sized })
}

/** Show a line as the author wrote it. */
function asText(line: MarkerLine): Paragraph {
  const text: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: line.source }] }
  if (line.position) text.position = line.position
  return text
}

/** Warn of a container that nobody knows, and say which one may be meant. */
function warnOfUnknown({ line, name }: Open, file: VFile): void {
  const meant = meantBy(name)
  const message = warn(file, line, `Unexpected container \`${line.source}\`, shown as written`)
  if (meant !== undefined) message.note = `Did you mean \`:::${meant}\`?`
}

/** Warn where a class is nearly a name that Lutrin knows: notes that are misspelt would be shown to students. */
function warnOfMisspelling({ line, name }: Open, file: VFile): void {
  const meant = meantBy(name)
  if (meant !== undefined)
    warn(file, line, `Unexpected container \`${line.source}\`, did you mean \`:::${meant}\`?`)
}

/** Find the name that a misspelt one is nearest to: one letter away, two in a long one. */
function meantBy(name: string): string | undefined {
  if (name.length < 4) return undefined
  const distance = name.length > 6 ? 2 : 1
  // `side` is a class that pandoc's authors use.
  return Object.keys(NAMES).find((known) => known !== 'slide' && leven(known, name.toLowerCase()) <= distance)
}

/** Report a line that does not make a container. */
function warn(file: VFile, line: MarkerLine, reason: string): VFileMessage {
  const place = line.position?.start
  return reportProblem(file, { rule: 'directive-unknown', reason: reason, place })
}
