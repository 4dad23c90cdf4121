/** Elements that a drawing may have; anything else goes, with all that is in it. */
const ELEMENTS: ReadonlySet<string> = new Set(
  `
    svg g defs title desc style symbol use a image marker mask pattern path rect circle ellipse line
    polyline polygon text tspan textPath clipPath linearGradient radialGradient stop filter feDropShadow
    feGaussianBlur feOffset feMerge feMergeNode feFlood feComposite foreignObject div span p b i em
    strong br code math mrow mi mn mo msup msub msubsup mfrac msqrt mtext semantics mstyle mtable mtr
    mtd munder mover munderover mspace
  `
    .trim()
    .split(/\s+/),
)

/** Leave out of a drawing what could run, load something, or leads nowhere on the page. */
export function removeUnsafe(svg: SVGSVGElement): void {
  for (const element of [...svg.querySelectorAll('*')]) {
    if (!ELEMENTS.has(element.localName)) {
      element.remove()
      continue
    }
    for (const { name } of [...element.attributes]) if (/^on/i.test(name)) element.removeAttribute(name)
    const target = (element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? '').trim()
    if (element.localName === 'a') linkOrGroup(element, target)
    else if (element.localName === 'image' && !/^data:image\/(?!svg)/.test(target)) element.remove()
    else if (element.localName === 'use' && !target.startsWith('#')) element.remove()
  }
  // Mermaid's person of C4 is white, for its own dark blue.
  if (svg.getAttribute('aria-roledescription') === 'c4')
    for (const image of svg.querySelectorAll('image')) image.remove()
}

/** Keep a link to another site; of any other keep what it holds. */
function linkOrGroup(link: Element, target: string): void {
  const group = document.createElementNS(
    'http://www.w3.org/2000/svg',
    /^(?:https?|mailto):/i.test(target) ? 'a' : 'g',
  )
  if (group.localName === 'a') {
    group.setAttribute('href', target)
    group.setAttribute('rel', 'noopener')
  }
  for (const name of ['class', 'style', 'transform', 'id']) {
    const value = link.getAttribute(name)
    if (value !== null) group.setAttribute(name, value)
  }
  group.append(...link.childNodes)
  link.replaceWith(group)
}
