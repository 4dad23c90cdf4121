import type { Html, Nodes } from 'mdast'
import { type Attributes, mergeAttributes, parseAttributes } from '../tree/attributes.ts'

const TAG =
  /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*(\/?)>/gi
/** Elements without an end tag. */
const LONE = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** An opening tag in some HTML, and where in it. */
interface Tag {
  readonly type: 'tag'
  readonly html: Html
  readonly start: number
  readonly end: number
  readonly name: string
}

/**
 * Find the element that ends last before a place among siblings, or else the one that is open there; an element may be a
 * node, or what tags in the HTML of siblings make.
 *
 * @param siblings Nodes before the HTML with the place.
 * @param offset Where in the HTML the place is.
 */
export function findElement(
  siblings: readonly Nodes[],
  html: Html,
  offset: number,
  isElement: (node: Nodes) => boolean,
): Nodes | Tag | undefined {
  const open: Tag[] = []
  let last: (Nodes | Tag | undefined)[] = []
  const end = (element: Nodes | Tag): void => {
    last = [...last.slice(0, open.length), element]
  }
  for (const node of [...siblings, html]) {
    if (node.type !== 'html') {
      if (isElement(node)) last[open.length] = node
      continue
    }
    const limit = node === html ? offset : node.value.length
    for (const match of node.value.slice(0, limit).matchAll(TAG)) {
      const [source, slash, name, , empty] = match
      if (name === undefined) continue
      const tag: Tag = { type: 'tag', html: node, start: match.index, end: match.index + source.length, name }
      const isLone = empty === '/' || LONE.test(name)
      if (slash === '/') {
        const at = open.findLastIndex((other) => other.name.toLowerCase() === name.toLowerCase())
        const closed = open[at]
        if (!closed) continue
        open.length = at
        end(closed)
      } else if (isLone && !/^br$/i.test(name)) last[open.length] = tag
      else if (!isLone) {
        open.push(tag)
        last.length = Math.min(last.length, open.length)
      }
    }
  }
  return last[open.length] ?? open.at(-1)
}

/** Give a tag attributes besides its own; its HTML is another one then. */
export function setTagAttributes({ html, start, end, name }: Tag, attributes: Attributes): void {
  const source = html.value.slice(start, end)
  const own = parseAttributes(source.slice(1 + name.length).replace(/\/?>$/, ''))
  const { id, classes, values } = mergeAttributes(own, attributes)
  const written = [
    ...(id === undefined ? [] : [['id', id] as const]),
    ...(classes.length > 0 ? [['class', classes.join(' ')] as const] : []),
    ...Object.entries(values),
  ].map(([key, value]) => ` ${key}="${value.replaceAll('"', '&quot;')}"`)
  html.value = `${html.value.slice(0, start)}<${name}${written.join('')}>${html.value.slice(end)}`
}
