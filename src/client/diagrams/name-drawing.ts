/** Most characters of a name that is made from labels. */
const MAX_LENGTH = 250

/**
 * Return the accessible name of a drawing: the title and description in its text, else the text of its
 * labels.
 */
export function nameDrawing(svg: SVGSVGElement): string {
  const titles = [...svg.querySelectorAll(':scope > title, :scope > desc')].map((element) => {
    element.remove()
    return textOf(element)
  })
  if (titles.some((part) => part !== '')) return titles.filter((part) => part !== '').join(' – ')
  const labels = [...svg.querySelectorAll('text, foreignObject')].map(textOf).filter((label) => label !== '')
  const name = [...new Set(labels)].join(', ')
  return name.length > MAX_LENGTH ? `${name.slice(0, MAX_LENGTH).replace(/[\s,]+\S*$/, '')} …` : name
}

/** Return the text of an element, with a space between its lines. */
function textOf(element: Element): string {
  const rows = element.querySelectorAll(':scope > tspan')
  const parts = rows.length > 0 ? [...rows].map((row) => row.textContent) : [element.textContent]
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}
