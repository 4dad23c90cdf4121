/** Open what is folded while the page is printed: paper cannot be clicked. */
export function openDetailsInPrint(): void {
  const folded: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    for (const details of document.querySelectorAll('details')) {
      if (details.open) continue
      details.open = true
      folded.push(details)
    }
  })
  addEventListener('afterprint', () => {
    for (const details of folded.splice(0)) details.open = false
  })
}
