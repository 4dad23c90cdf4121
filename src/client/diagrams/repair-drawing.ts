/** The least size of text, in the drawing's own pixels. */
const SMALLEST = 13
/** Room between two labels of an axis. */
const GAP = 6

/** Mend what Mermaid draws amiss without HTML labels, without a date, or for readers close to their screen. */
export function mendDrawing(svg: SVGSVGElement): void {
  for (const today of svg.querySelectorAll('g.today')) today.remove()
  for (const text of svg.querySelectorAll<SVGElement>('text, tspan')) {
    const isSmall = Number.parseFloat(getComputedStyle(text).fontSize) < SMALLEST
    if (isSmall) text.style.setProperty('font-size', `${SMALLEST}px`, 'important')
  }
  // Half a background lets the line through the letters.
  for (const back of svg.querySelectorAll<SVGElement>('.edgeLabel rect')) {
    back.style.setProperty('opacity', '1', 'important')
  }
  endLifelines(svg)
  centreIdeas(svg)
  for (const axis of svg.querySelectorAll('g.grid')) thinOut([...axis.querySelectorAll('.tick text')])
}

/** End the lifelines of a sequence diagram at its foot: without actors below they are two thousand pixels long. */
function endLifelines(svg: SVGSVGElement): void {
  const { y, height } = svg.viewBox.baseVal
  for (const line of svg.querySelectorAll('line.actor-line'))
    line.setAttribute('y2', String(y + height - GAP))
}

/** Put the text of a mind map's ideas into the middle of their shapes, where only HTML labels would be. */
function centreIdeas(svg: SVGSVGElement): void {
  for (const idea of svg.querySelectorAll('.mindmap-node')) {
    const shape = idea.firstElementChild?.getBoundingClientRect()
    const label = idea.querySelector<SVGGElement>('.label')
    const text = label?.querySelector('text')?.getBoundingClientRect()
    if (!shape || !label || !text) continue
    const aside = shape.x + shape.width / 2 - text.x - text.width / 2
    const { e = 0, f = 0 } = label.transform.baseVal.consolidate()?.matrix ?? {}
    if (Math.abs(aside) > 2) label.setAttribute('transform', `translate(${e + aside}, ${f})`)
  }
}

/** Leave out the labels of an axis that would stand in those before them. */
function thinOut(labels: readonly Element[]): void {
  let end = Number.NEGATIVE_INFINITY
  for (const label of labels) {
    const { left, right } = label.getBoundingClientRect()
    if (left < end + GAP) label.remove()
    else end = right
  }
}
