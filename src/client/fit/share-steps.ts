/**
 * Divide the steps of a block of code between its first part and the rest: each keeps those that mark its own
 * lines.
 *
 * @param first Part without steps, except for the initial one (`data-steps`).
 * @param rest Part with all steps; their lines are counted in the uncut block.
 * @param lines Number of lines in the first part.
 */
export function shareSteps(first: Element, rest: Element, lines: number): void {
  const steps = [...rest.querySelectorAll<HTMLElement>(':scope > .code-step')]
  const start = first.getAttribute('data-steps') ?? ''
  first.setAttribute('data-steps', pickLines(start, 1, lines))
  rest.setAttribute('data-steps', pickLines(start, lines + 1, Number.POSITIVE_INFINITY))
  for (const step of steps) {
    const list = step.dataset['lines'] ?? ''
    const early = pickLines(list, 1, lines)
    if (early !== '') {
      const copy = step.cloneNode(true) as HTMLElement
      copy.dataset['lines'] = early
      first.append(copy)
    }
    const late = pickLines(list, lines + 1, Number.POSITIVE_INFINITY)
    if (late === '') step.remove()
    else step.dataset['lines'] = late
  }
}

/** Select the lines `from` to `to` of a list, `1,3-4`, counted from `from` on. */
function pickLines(list: string, from: number, to: number): string {
  const ranges = list.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number)
    const [start, end] = [Math.max(first, from), Math.min(last, to)]
    if (!(start <= end) || first === 0) return []
    return start === end ? [`${start - from + 1}`] : [`${start - from + 1}-${end - from + 1}`]
  })
  return ranges.join(',')
}
