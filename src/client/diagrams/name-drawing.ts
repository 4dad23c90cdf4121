/** Most characters of a name made of labels. */
const LONGEST = 250

/** Name a drawing for who cannot see it: by the title and description in its text, else by the words of its labels. */
export function nameDrawing(svg: SVGSVGElement): string {
  const told = [...svg.querySelectorAll(':scope > title, :scope > desc')].map((element) => {
    element.remove()
    return words(element)
  })
  if (told.some((part) => part !== '')) return told.filter((part) => part !== '').join(' – ')
  const labels = [...svg.querySelectorAll('text, foreignObject')].map(words).filter((label) => label !== '')
  const name = [...new Set(labels)].join(', ')
  return name.length > LONGEST ? `${name.slice(0, LONGEST).replace(/[\s,]+\S*$/, '')} …` : name
}

/** Read the text of an element, with a space between its lines. */
function words(element: Element): string {
  const rows = element.querySelectorAll(':scope > tspan')
  const parts = rows.length > 0 ? [...rows].map((row) => row.textContent) : [element.textContent]
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}
