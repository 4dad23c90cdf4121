import type { Nodes, PhrasingContent } from 'mdast'
import type { MarkerLine } from '../../parse/line-marks.ts'
import type { Parser } from '../../parse/parse-markdown.ts'
import { type Attributes, isEmpty, NO_ATTRIBUTES, parseAttributes } from '../../tree/attributes.ts'
import { calloutKind } from '../../tree/callout-node.ts'
import type { ContainerName } from '../../tree/container-node.ts'
import { attributesMark, type PrivateMark, privateMark } from '../../tree/private-mark.ts'
import { walk } from '../../tree/visit-nodes.ts'

/** Names of containers, callouts aside. */
export const NAMES: Readonly<Record<string, ContainerName>> = {
  notes: 'notes',
  trainer: 'trainer',
  solution: 'solution',
  slide: 'slide',
  handout: 'handout',
  columns: 'columns',
  column: 'column',
  incremental: 'incremental',
  nonincremental: 'nonincremental',
  fragment: 'fragment',
  details: 'details',
}

/** A private container, even with stray characters around its name: `::: .notes`, `::: {.notes`. */
const SECRET = /^[\s{.:"'“[(]*(notes|trainer|solution)(?![\w-])[\s}\])."'”,:;]*(.*)$/i

/** An opening line, parsed. */
export interface Opening {
  readonly kind: 'known' | 'callout' | 'div' | 'unknown'
  /** In lower case for a known name; else as it was written, '' for braces alone. */
  readonly name: string
  readonly attributes: Attributes
  readonly title: readonly PhrasingContent[]
  /** The name that hides it from students, where that is not `name`. */
  readonly hidden?: PrivateMark | undefined
}

/** Return the text after the colons of a line; '' for a closing line. */
export function textAfterColons({ source }: MarkerLine): string {
  return source.replace(/^:+|:+$/g, '').trim()
}

/** Options of {@link readOpening}. */
interface OpeningOptions {
  /** True where any word alone is a class, as in pandoc. */
  readonly anyClass: boolean
  /** Parses a title as the chapter is parsed. */
  readonly parse: Parser
}

/**
 * Read an opening line: `notes`, `tip[Title]{.wide}`, `tip A title`, `{.column width="40%"}`.
 */
export function readOpening(line: MarkerLine, { anyClass, parse }: OpeningOptions): Opening {
  const info = textAfterColons(line)
  const [, word = '', rest = ''] = /^([\p{L}\p{M}\p{N}\p{Cf}_-]*)(.*)$/u.exec(info) ?? []
  const attributes = parseBraces(/\{[^{}]*\}\s*$/.exec(rest)?.[0])
  const title = parseTitle(rest.replace(/\{[^{}]*\}\s*$/, ''), line, parse)
  const classes = [...(word === '' ? [] : [word]), ...attributes.classes]
  const lower = classes.map((name) => name.toLowerCase())
  // In MyST the name is in braces, `:::{note}`.
  const named = Object.keys(attributes.values).filter((key) => attributes.values[key] === '')
  const names = word === '' ? [...lower, ...named.map((name) => name.toLowerCase())] : lower
  // `slide` beside other classes or attributes is a class of another tool.
  const isSlide =
    lower[0] === word.toLowerCase() || Object.keys(attributes.values).length + lower.length === 1
  const known = Object.keys(NAMES).find((name) => names.includes(name) && (name !== 'slide' || isSlide))
  if (known !== undefined)
    return { kind: 'known', name: known, attributes: without(attributes, known), title }
  const callout = lower.find((name) => calloutKind(name) !== undefined)
  if (callout !== undefined && (word !== '' || callout.startsWith('callout-')))
    return { kind: 'callout', name: callout, attributes, title }
  const hidden = privateMark([...classes, ...named]) ?? attributesMark(attributes)
  if (hidden)
    return { kind: 'known', name: hidden.kind, attributes: without(attributes, hidden.name), title, hidden }
  const [, secret, words = ''] = SECRET.exec(info) ?? []
  if (secret !== undefined)
    return {
      kind: 'known',
      name: secret.toLowerCase(),
      attributes: NO_ATTRIBUTES,
      title: parseTitle(words, line, parse),
    }
  // Braces without an end, or before others.
  const braces = (info.match(/\{[^{}]*/g) ?? []).map((part) => part.slice(1)).join(' ')
  const loose = attributesMark(parseAttributes(braces))
  if (loose) {
    const words: PhrasingContent[] = [{ type: 'text', value: info }]
    return { kind: 'known', name: loose.kind, attributes: NO_ATTRIBUTES, title: words, hidden: loose }
  }
  const isDiv = word === '' ? !isEmpty(attributes) : anyClass && title.length === 0
  return { kind: isDiv ? 'div' : 'unknown', name: word, attributes: { ...attributes, classes }, title }
}

/** Return attributes without the name of the container, which becomes its class anyway. */
function without({ id, classes, values }: Attributes, known: string): Attributes {
  const others = Object.entries(values).filter(
    ([key, value]) => value !== '' || key.toLowerCase() !== known.toLowerCase(),
  )
  return {
    id,
    classes: classes.filter((name) => name.toLowerCase() !== known.toLowerCase()),
    values: Object.fromEntries(others),
  }
}

/** Parse attributes in braces, if there are any. */
function parseBraces(source: string | undefined): Attributes {
  return source === undefined ? NO_ATTRIBUTES : parseAttributes(source.trim())
}

/** Parse a title, `[Title]`, `"Title"` or plain words; all nodes get the position of the line. */
export function parseTitle(
  source: string,
  { position }: MarkerLine,
  parse: Parser,
): readonly PhrasingContent[] {
  const words = source
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .replace(/^"(.*)"$/, '$1')
  const [paragraph] = words === '' ? [] : parse(words).children
  if (paragraph?.type === 'paragraph') {
    walk(paragraph, (node: Nodes): undefined => void (position && Object.assign(node, { position })))
    return paragraph.children
  }
  return words === '' ? [] : [{ type: 'text', value: words }]
}
