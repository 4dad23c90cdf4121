import type { Commands } from './deck-commands.ts'
import { toggleFullscreen } from './fullscreen.ts'
import { type RevealApi, showSlide } from './reveal-api.ts'

/** Codes by which reveal.js takes a key for a full stop, a slash or a question mark, whatever the key writes. */
const PUNCTUATION = new Set([58, 59, 63, 186, 190, 191])
/** Keys that scroll a page. */
const SCROLLING = new Set([' ', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])
/** Keys that bring the slide back from the black screen, and do no more: somebody wants to go on. */
const GOING_ON = new Set([...SCROLLING, 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'])

/** How keys are to be read. */
export interface KeyOptions {
  /** True where slides are a page to scroll through. */
  readonly scrolls: boolean
}

/**
 * Let keys give commands, by what they write: a question mark is one on every keyboard.
 *
 * reveal.js goes by the codes of an American keyboard. Keys of letters, arrows and those of presenters' remote controls
 * are left to it, so that the speaker view's window can hand them on.
 */
export function bindDeckKeys(reveal: RevealApi, commands: Commands, { scrolls }: KeyOptions): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (isElsewhere(event)) return
      const action = actionOf(event, reveal, commands)
      if (action) event.preventDefault()
      action?.()
      // A number goes into the box that it opens.
      if (!action && isNumber(event) && !reveal.isPaused()) reveal.toggleJumpToSlide(true)
      const isOurs = action !== undefined || isMisread(event) || isForButton(event)
      if (isOurs || (scrolls && SCROLLING.has(event.key))) event.stopImmediatePropagation()
    },
    true,
  )
  const add = (keyCode: number, key: string, act: () => void): void =>
    reveal.addKeyBinding({ keyCode, key, description: '' }, act)
  add(70, 'F', toggleFullscreen)
  add(77, 'M', commands.menu)
  add(35, 'End', () => {
    const last = reveal.getSlides().at(-1)
    if (last) showSlide(reveal, last)
  })
}

/** Find what a key does here; undefined where that is not for this script to say. */
function actionOf(event: KeyboardEvent, reveal: RevealApi, commands: Commands): (() => void) | undefined {
  const { key } = event
  if (event.altKey || event.metaKey) return undefined
  if (event.ctrlKey) return event.shiftKey && key.toLowerCase() === 'f' ? commands.search : undefined
  // Reloading the page would leave the full screen, and some remote controls start every talk with this key.
  if (key === 'F5' && document.fullscreenElement) return () => undefined
  if (key === '.') return reveal.togglePause
  if (reveal.isPaused()) return GOING_ON.has(key) ? reveal.togglePause : undefined
  if (key === '?' || key === 'F1') return commands.help
  if (key === '/') return commands.search
  return undefined
}

/** Tell a digit other than 0, wherever the keyboard has it. */
function isNumber({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return /^[1-9]$/.test(key) && !altKey && !ctrlKey && !metaKey
}

/** Tell a key that reveal.js would take for another one. */
function isMisread({ key, keyCode }: KeyboardEvent): boolean {
  return PUNCTUATION.has(keyCode) && key.length === 1
}

/** Tell a key that works what has the focus: the space bar on a button, arrows on a film. */
function isForButton({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return false
  if (target.matches('select, video, audio')) return true
  return (key === ' ' || key === 'Enter') && target.matches('button, summary, a[href]')
}

/** Tell a key that is typed into a field or a dialog. */
function isElsewhere({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
}
