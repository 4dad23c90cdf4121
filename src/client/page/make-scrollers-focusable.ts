/** Let the keyboard reach what scrolls sideways in a box of its own. */
export function makeScrollersFocusable(root: ParentNode): void {
  for (const box of root.querySelectorAll<HTMLElement>('.table, pre, .math-display'))
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0
}
