/** Milliseconds in which pictures that arrive together cause one fit. */
const BATCH_TIME = 150

/**
 * Call a function when pictures of unknown size have loaded or failed: those of other sites, which the build
 * does not see.
 */
export function bindLatePictures(deck: HTMLElement, refit: () => void): void {
  let timer = 0
  const arrive = ({ target }: Event): void => {
    if (!(target instanceof HTMLImageElement) || target.style.getPropertyValue('--ratio') !== '') return
    clearTimeout(timer)
    timer = window.setTimeout(refit, BATCH_TIME)
  }
  // Neither event bubbles.
  for (const name of ['load', 'error']) deck.addEventListener(name, arrive, true)
}
