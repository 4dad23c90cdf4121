/** Let the keyboard focus boxes that scroll sideways. */
export function makeScrollersFocusable(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('.table, pre, .math-display'))
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
}
