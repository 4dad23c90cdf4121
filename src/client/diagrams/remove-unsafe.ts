/** Allowed elements; any other is removed with its content. */
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

/** Remove what could run, load something, or link to a place that the page does not have. */
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
  // The person of Mermaid's C4 diagrams is a white picture, made for Mermaid's dark blue.
  if (svg.getAttribute('aria-roledescription') === 'c4')
    for (const image of svg.querySelectorAll('image')) image.remove()
}

/** Keep a link to another site; replace any other link by its content. */
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
