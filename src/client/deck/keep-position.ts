import type { RevealApi } from './reveal-api.ts'

/** Milliseconds between two updates of the URL; some browsers refuse more than a hundred in ten seconds. */
const WRITE_INTERVAL = 150

/** Write the current slide and step to the URL, so that reloading the page returns to them. */
export function keepPosition(reveal: RevealApi): void {
  const { hash, history: pushes } = reveal.getConfig()
  // reveal.js itself writes at most once a second, which is too late for a quick reload.
  if (hash !== true || pushes === true) return
  let isWaiting = false
  const write = (): void => {
    isWaiting = false
    history.replaceState(null, '', `#${reveal.getSlidePath()}`)
  }
  const writeSoon = (): void => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(write, WRITE_INTERVAL)
  }
  for (const type of ['slidechanged', 'fragmentshown', 'fragmenthidden']) reveal.on(type, writeSoon)
}
