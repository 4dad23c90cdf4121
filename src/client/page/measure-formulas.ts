/**
 * Write the width of each formula on a line of its own into `--ems`, in sizes of its text, so that the style sheet can
 * make one that is too wide smaller: on a screen of any width, and on paper.
 *
 * A formula breaks behind its signs; what counts is the widest piece that does not.
 */
export function measureFormulas(root: ParentNode): void {
  const measured = [...root.querySelectorAll<HTMLElement>('.math-display')].map((formula) => {
    const pieces = [...formula.querySelectorAll<HTMLElement>('.katex-html > .base')]
    const size = Number.parseFloat(getComputedStyle(formula.querySelector('.katex') ?? formula).fontSize)
    const width = Math.max(0, ...pieces.map((piece) => piece.offsetWidth))
    return { formula, ems: width / size }
  })
  for (const { formula, ems } of measured)
    if (ems > 0) formula.style.setProperty('--ems', (Math.ceil(ems * 10) / 10).toString())
  // What still has to be scrolled can be, without a mouse.
  for (const { formula } of measured) if (formula.scrollWidth > formula.clientWidth + 1) formula.tabIndex = 0
}
