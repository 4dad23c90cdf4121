import type { RevealApi } from './reveal-api.ts'

/** Milliseconds between two entries in the URL; some browsers refuse more than a hundred in ten seconds. */
const PAUSE = 150

/** Name the slide and its step in the URL soon, so that a page that is loaded again is where it was. */
export function keepPosition(reveal: RevealApi): void {
  const { hash, history: pushes } = reveal.getConfig()
  // reveal.js itself writes at most once a second.
  if (hash !== true || pushes === true) return
  let isWaiting = false
  const write = (): void => {
    isWaiting = false
    history.replaceState(null, '', `#${reveal.getSlidePath()}`)
  }
  const writeSoon = (): void => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(write, PAUSE)
  }
  for (const type of ['slidechanged', 'fragmentshown', 'fragmenthidden']) reveal.on(type, writeSoon)
}
