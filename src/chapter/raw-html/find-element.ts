import type { Html, Nodes } from 'mdast'
import { type Attributes, mergeAttributes, splitClasses } from '../tree/attributes.ts'
import { isVoidElement, scanTags, type Tag } from './scan-tags.ts'

/** A start tag in an HTML node. */
interface PlacedTag {
  readonly type: 'tag'
  readonly html: Html
  readonly tag: Tag
}

/** An element: a node, or what a start tag in the HTML of a sibling opens. */
type FoundElement = Nodes | PlacedTag

/**
 * Find the last element that ends before an offset in the HTML after some siblings, else the innermost one that is open
 * there.
 *
 * @param siblings Nodes before the HTML with the place.
 * @param offset Where the place is in the HTML.
 */
export function findElement(
  siblings: readonly Nodes[],
  html: Html,
  offset: number,
  isElement: (node: Nodes) => boolean,
): FoundElement | undefined {
  const open: PlacedTag[] = []
  /** The last complete element at each depth. */
  let last: (FoundElement | undefined)[] = []
  const finish = (element: FoundElement): void => {
    last = [...last.slice(0, open.length), element]
  }
  for (const node of [...siblings, html]) {
    if (node.type !== 'html') {
      if (isElement(node)) last[open.length] = node
      continue
    }
    const limit = node === html ? offset : node.value.length
    for (const tag of scanTags(node.value.slice(0, limit))) {
      if (!tag.ended) continue
      const placed: PlacedTag = { type: 'tag', html: node, tag }
      const isAlone = tag.selfClosing || isVoidElement(tag.element)
      if (tag.kind === 'end') {
        const at = open.findLastIndex((other) => other.tag.element === tag.element)
        const closed = open[at]
        if (!closed) continue
        open.length = at
        finish(closed)
      } else if (isAlone && tag.element !== 'br') last[open.length] = placed
      else if (!isAlone) {
        open.push(placed)
        last.length = Math.min(last.length, open.length)
      }
    }
  }
  return last[open.length] ?? open.at(-1)
}

/** Merge attributes into those of a tag; replaces the value of its HTML node. */
export function setTagAttributes({ html, tag }: PlacedTag, attributes: Attributes): void {
  const { id, classes, values } = mergeAttributes(attributesOf(tag), attributes)
  const written = [
    ...(id === undefined ? [] : [['id', id] as const]),
    ...(classes.length > 0 ? [['class', classes.join(' ')] as const] : []),
    ...Object.entries(values),
  ].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`)
  const before = html.value.slice(0, tag.start)
  html.value = `${before}<${tag.name}${written.join('')}>${html.value.slice(tag.end)}`
}

/** Return the attributes of a tag; their values stay as they were written. */
function attributesOf({ attributes }: Tag): Attributes {
  const {
    id,
    class: classes = '',
    ...values
  } = Object.fromEntries(attributes.map(({ name, value }) => [name, value]))
  return { id, classes: splitClasses(classes), values }
}
