/** Smallest size of text, in the drawing's own pixels. */
const MIN_TEXT = 13
/** Space between two labels of an axis, in the drawing's own pixels. */
const GAP = 6

/** Repair what Mermaid draws wrongly without HTML labels or without a date, or too small for slides. */
export function repairDrawing(svg: SVGSVGElement): void {
  for (const today of svg.querySelectorAll('g.today')) today.remove()
  for (const text of svg.querySelectorAll<SVGElement>('text, tspan')) {
    const isSmall = Number.parseFloat(getComputedStyle(text).fontSize) < MIN_TEXT
    if (isSmall) text.style.setProperty('font-size', `${MIN_TEXT}px`, 'important')
  }
  // A translucent background would let the line show through the letters.
  for (const background of svg.querySelectorAll<SVGElement>('.edgeLabel rect')) {
    background.style.setProperty('opacity', '1', 'important')
  }
  shortenLifelines(svg)
  centerMindMapLabels(svg)
  for (const axis of svg.querySelectorAll('g.grid'))
    removeOverlappingLabels([...axis.querySelectorAll('.tick text')])
}

/**
 * Shorten the lifelines of a sequence diagram to its height: without actors below they are two thousand
 * pixels long.
 */
function shortenLifelines(svg: SVGSVGElement): void {
  const { y, height } = svg.viewBox.baseVal
  for (const line of svg.querySelectorAll('line.actor-line'))
    line.setAttribute('y2', String(y + height - GAP))
}

/** Center the labels of a mind map in their shapes, as Mermaid does for HTML labels only. */
function centerMindMapLabels(svg: SVGSVGElement): void {
  for (const node of svg.querySelectorAll('.mindmap-node')) {
    const shape = node.firstElementChild?.getBoundingClientRect()
    const label = node.querySelector<SVGGElement>('.label')
    const text = label?.querySelector('text')?.getBoundingClientRect()
    if (!shape || !label || !text) continue
    const offset = shape.x + shape.width / 2 - text.x - text.width / 2
    const { e = 0, f = 0 } = label.transform.baseVal.consolidate()?.matrix ?? {}
    if (Math.abs(offset) > 2) label.setAttribute('transform', `translate(${e + offset}, ${f})`)
  }
}

/** Remove labels of an axis that would overlap the one before. */
function removeOverlappingLabels(labels: readonly Element[]): void {
  let end = Number.NEGATIVE_INFINITY
  for (const label of labels) {
    const { left, right } = label.getBoundingClientRect()
    if (left < end + GAP) label.remove()
    else end = right
  }
}
