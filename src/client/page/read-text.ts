/** What is read as one word with the text around it. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var wbr'.split(' '),
)
/** What shows no words of the text: the second form of a formula, and what only machines or trainers read. */
export const UNSEEN = 'aside.notes, style, script, template, .katex-mathml, [hidden]:not(section)'

/** Read the words that an element shows, on one line, without those of one part of it. */
export function readText(element: Element, without?: Element): string {
  return collect(element, without).replace(/\s+/g, ' ').trim()
}

/** Collect text, parted by spaces where a block ends. */
function collect(node: Node, without: Element | undefined): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element) || node === without || node.matches(UNSEEN)) return ''
  const text = Array.from(node.childNodes, (child) => collect(child, without)).join('')
  return INLINE.has(node.localName) ? text : ` ${text} `
}
