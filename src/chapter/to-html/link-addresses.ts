import type { Element, ElementContent, Root, RootContent } from 'hast'

/**
 * Make the addresses of links readable in print: a number after each link, and a list of addresses at the end.
 *
 * Only for links out of the course whose text is not the address itself; the same address has the same number. Numbers
 * and list are hidden from screen readers, which have the links.
 *
 * @param label Heading of the list.
 */
export function rehypeLinkAddresses({ label }: { readonly label: string }): (tree: Root) => void {
  return (tree) => {
    const numbers = new Map<string, number>()
    markLinks(tree, numbers)
    if (numbers.size === 0) return
    const items = [...numbers.keys()].map((address) => element('li', {}, [{ type: 'text', value: address }]))
    const title = element('p', { className: ['addresses-label'] }, [{ type: 'text', value: label }])
    const section = { className: ['addresses'], ariaHidden: 'true' }
    tree.children.push(element('section', section, [title, element('ol', {}, items)]))
  }
}

/** Put a number after each link in a node. */
function markLinks(parent: Root | Element, numbers: Map<string, number>): void {
  parent.children = (parent.children as RootContent[]).flatMap((node): readonly RootContent[] => {
    if (node.type !== 'element') return [node]
    const address = node.tagName === 'a' ? addressOf(node) : undefined
    if (address === undefined) {
      markLinks(node, numbers)
      return [node]
    }
    const number = numbers.get(address) ?? numbers.size + 1
    numbers.set(address, number)
    const mark: ElementContent = { type: 'text', value: `[${number}]` }
    return [node, element('sup', { className: ['link-mark'], ariaHidden: 'true' }, [mark])]
  }) as typeof parent.children
}

/** Return the address of a link; undefined where its text is the address, or it leads to no other site. */
function addressOf(link: Element): string | undefined {
  const { href } = link.properties
  if (typeof href !== 'string' || !/^(?:https?:|mailto:)/i.test(href)) return undefined
  const address = readable(href)
  return bare(textOf(link)) === bare(address) ? undefined : address
}

/** Decode an address to what people type. */
function readable(href: string): string {
  const address = href.replace(/^mailto:([^?]*).*$/i, '$1')
  try {
    return decodeURI(address).replace(/\s/g, encodeURIComponent)
  } catch {
    return address
  }
}

/** Return an address without the parts that people leave out: protocol and last slash. */
function bare(address: string): string {
  return readable(address.trim())
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
}

/** Return the text of an element. */
function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return node.type === 'element' ? node.children.map(textOf).join('') : ''
}

/** Make an element. */
function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
