/** While the page is printed, open every `<details>` and load pictures that were never scrolled to. */
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
