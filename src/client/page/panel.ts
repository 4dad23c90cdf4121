/**
 * Make a dialog out of a template of the page; undefined where somebody's own page has no such template.
 *
 * The browser keeps the focus inside while it is open and gives it back.
 *
 * @param key The key that opens it, which closes it too.
 */
export function createPanel(id: string, key: string): HTMLDialogElement | undefined {
  const template = document.getElementById(id)
  if (!(template instanceof HTMLTemplateElement)) return undefined
  const dialog = document.importNode(template.content, true).querySelector('dialog')
  if (!dialog) return undefined
  document.body.append(dialog)
  dialog.addEventListener('keydown', (event) => {
    // What is typed here is not for the presentation.
    event.stopPropagation()
    const isOwnKey = event.key.toLowerCase() === key && !(event.target instanceof HTMLInputElement)
    // The browser would first empty the field, and close a moment later.
    if (!isOwnKey && event.key !== 'Escape') return
    event.preventDefault()
    closePanel(dialog)
  })
  dialog.addEventListener('click', ({ target }) => {
    const isBackdrop = target === dialog
    if (isBackdrop || (target instanceof Element && target.closest('[data-close]'))) closePanel(dialog)
  })
  return dialog
}

/** Close a dialog, and leave it at once: else the next key may still be taken for one that is typed into it. */
export function closePanel(dialog: HTMLDialogElement): void {
  dialog.close()
  const focused = document.activeElement
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur()
}
