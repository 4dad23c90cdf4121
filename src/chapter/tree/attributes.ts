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

/** Merge two lists of attributes; the id and the values of the second one win. */
export function mergeAttributes(first: Attributes, second: Attributes): Attributes {
  return {
    id: second.id ?? first.id,
    classes: [...new Set([...first.classes, ...second.classes])],
    values: { ...first.values, ...second.values },
  }
}

/** Whether a list of attributes is empty. */
export function isEmpty({ id, classes, values }: Attributes): boolean {
  return id === undefined && classes.length === 0 && Object.keys(values).length === 0
}

/** Names that reveal.js reads with `data-` before them, and that authors of pandoc and Quarto write without. */
const REVEAL = /^(?:fragment-index|auto-animate(?:-[a-z]+)*|preview-link)$/
/** Attributes that place an `.absolute` element on a slide in Quarto. */
const SIDES: ReadonlySet<string> = new Set(['top', 'right', 'bottom', 'left', 'width', 'height'])

/** Add attributes to those that the HTML element of a node will have. */
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

/** Return the name of an attribute in hast: `dataFragmentIndex` for `data-fragment-index`. */
function propertyOf(name: string): string {
  return /^data(?:-[a-z]+)+$/.test(name)
    ? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
    : name
}

/** Return values as HTML and reveal.js know them. */
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

/** Return a size as CSS; a number without a unit is in pixels. */
export function sizeOf(size: string): string {
  return /^\d+(?:\.\d+)?$/.test(size) ? `${size}px` : size
}
