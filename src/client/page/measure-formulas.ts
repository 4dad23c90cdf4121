/**
 * Write the width of each display formula to `--ems`, in units of its text size, so that the style sheet can
 * shrink one that is too wide, on a screen of any width and on paper.
 *
 * A formula breaks after its operators, so its widest unbreakable piece counts.
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
  // A formula that still has to scroll must be reachable without a mouse.
  for (const { formula } of measured) if (formula.scrollWidth > formula.clientWidth + 1) formula.tabIndex = 0
}
