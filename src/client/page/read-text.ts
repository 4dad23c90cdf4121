/** Elements that are read as one word with the text around them. */
export const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var wbr'.split(' '),
)
/** Elements without readable text: the MathML of a formula, scripts, and speaker notes. */
export const UNSEEN = 'aside.notes, style, script, template, .katex-mathml, [hidden]:not(section)'

/** Read the visible text of an element on one line, without one of its parts. */
export function readText(element: Element, without?: Element): string {
  return collect(element, without).replace(/\s+/g, ' ').trim()
}

/** Collect text, with spaces around blocks. */
function collect(node: Node, without: Element | undefined): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? ''
  if (!(node instanceof Element) || node === without || node.matches(UNSEEN)) return ''
  const text = Array.from(node.childNodes, (child) => collect(child, without)).join('')
  return INLINE.has(node.localName) ? text : ` ${text} `
}
