/** Open what is folded while the page is printed, and load what nobody has scrolled to: paper cannot be clicked. */
export function showAllInPrint(): void {
  const folded: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    for (const picture of document.images) picture.loading = 'eager'
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
