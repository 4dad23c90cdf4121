/**
 * Create a dialog from a template of the page; undefined where a project's own page has no such template.
 *
 * The browser keeps the focus inside while the dialog is open, and returns it afterwards.
 *
 * @param key The key that opens it; it closes it too.
 */
export function createPanel(id: string, key: string): HTMLDialogElement | undefined {
  const template = document.getElementById(id)
  if (!(template instanceof HTMLTemplateElement)) return undefined
  const dialog = document.importNode(template.content, true).querySelector('dialog')
  if (!dialog) return undefined
  document.body.append(dialog)
  dialog.addEventListener('keydown', (event) => {
    // Keys pressed here must not control the presentation.
    event.stopPropagation()
    const isOwnKey = event.key.toLowerCase() === key && !(event.target instanceof HTMLInputElement)
    // The browser would first empty a search field on Escape, and close the dialog on the next one.
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

/** Close a dialog and remove the focus from it, so that the next key is not read as typed into it. */
export function closePanel(dialog: HTMLDialogElement): void {
  dialog.close()
  const focused = document.activeElement
  if (focused instanceof HTMLElement && dialog.contains(focused)) focused.blur()
}
