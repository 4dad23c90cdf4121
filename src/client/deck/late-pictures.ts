/** Milliseconds in which pictures that come together are waited for. */
const TOGETHER = 150

/**
 * Call a function when pictures of which nothing told the size have arrived, or turn out to be missing: those of other
 * sites, which the build does not see.
 */
export function bindLatePictures(deck: HTMLElement, refit: () => void): void {
  let timer = 0
  const arrive = ({ target }: Event): void => {
    if (!(target instanceof HTMLImageElement) || target.style.getPropertyValue('--ratio') !== '') return
    clearTimeout(timer)
    timer = window.setTimeout(refit, TOGETHER)
  }
  // Neither event bubbles.
  for (const name of ['load', 'error']) deck.addEventListener(name, arrive, true)
}
