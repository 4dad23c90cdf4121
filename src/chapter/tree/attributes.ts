import type { Properties } from 'hast'
import { readBraceParts } from '../parse/attribute-grammar.ts'

/** Attributes as pandoc, kramdown and HTML write them, without duplicates. */
export interface Attributes {
  readonly id?: string | undefined
  readonly classes: readonly string[]
  /** In the order in which they were written. */
  readonly values: Readonly<Record<string, string>>
}

export const NO_ATTRIBUTES: Attributes = { classes: [], values: {} }

/**
 * Read attributes: `{#id .class key=value}` with or without braces.
 *
 * A `class` among the values joins the classes, an `id` is the id; a name without a value is a value of ''.
 */
export function parseAttributes(source: string): Attributes {
  const classes: string[] = []
  const values: Record<string, string> = {}
  let id: string | undefined
  for (const { kind, key, value } of readBraceParts(source.replace(/^\{:?|\}$/g, ''))) {
    if (kind === 'id' || (key === 'id' && value !== '')) id = value
    else if (kind === 'class') classes.push(value)
    else if (key === 'class') classes.push(...splitClasses(value))
    else if (key !== undefined && key !== '-') values[key] = value
  }
  return { id, classes: [...new Set(classes)], values }
}

/** Split the value of a `class` attribute into names. */
export function splitClasses(value: string): readonly string[] {
  return value.split(/\s+/).filter(Boolean)
}

/** Put two lists of attributes together; the second one's id and values win. */
export function mergeAttributes(first: Attributes, second: Attributes): Attributes {
  return {
    id: second.id ?? first.id,
    classes: [...new Set([...first.classes, ...second.classes])],
    values: { ...first.values, ...second.values },
  }
}

/** Tell whether there is nothing in a list of attributes. */
export function isEmpty({ id, classes, values }: Attributes): boolean {
  return id === undefined && classes.length === 0 && Object.keys(values).length === 0
}

/** What reveal.js reads on an element with `data-` before it, and pandoc's and Quarto's authors write without. */
const REVEAL = /^(?:fragment-index|auto-animate(?:-[a-z]+)*|preview-link)$/
/** Sides and sizes that Quarto gives to what is `.absolute` on a slide. */
const SIDES: ReadonlySet<string> = new Set(['top', 'right', 'bottom', 'left', 'width', 'height'])

/** Give a node of the tree attributes, which its HTML element then has, besides those that it has already. */
export function setAttributes(
  node: { data?: object | undefined },
  { id, classes, values }: Attributes,
): void {
  const data: { hProperties?: Properties } = node.data ?? {}
  const { className, ...properties } = data.hProperties ?? {}
  const names = [...new Set([...(Array.isArray(className) ? className.map(String) : []), ...classes])]
  data.hProperties = {
    ...properties,
    ...shownValues(values, classes.includes('absolute')),
    ...(id === undefined ? {} : { id }),
    ...(names.length > 0 ? { className: names } : {}),
  }
  node.data = data
}

/** Give an attribute the name that hast has for it: `data-fragment-index` is `dataFragmentIndex`. */
function propertyOf(name: string): string {
  return /^data(?:-[a-z]+)+$/.test(name)
    ? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : name
}

/** Write values as HTML and reveal.js know them. */
function shownValues(values: Attributes['values'], isPlaced: boolean): Properties {
  const shown: Properties = {}
  const styles: string[] = []
  for (const [written, value] of Object.entries(values)) {
    const name = propertyOf(written)
    if (isPlaced && SIDES.has(name)) styles.push(`${name}: ${sizeOf(value)}`)
    else if (REVEAL.test(name)) shown[propertyOf(`data-${name}`)] = value
    else shown[name] = value
  }
  if (styles.length > 0) shown['style'] = [...styles, ...[shown['style'] ?? []].flat()].join('; ')
  return shown
}

/** Give a number without a unit the pixels that it means. */
export function sizeOf(size: string): string {
  return /^\d+(?:\.\d+)?$/.test(size) ? `${size}px` : size
}
