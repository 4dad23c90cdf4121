import type { Commands } from './deck-commands.ts'
import { toggleFullscreen } from './fullscreen.ts'
import { type RevealApi, showSlide } from './reveal-api.ts'

/**
 * Key codes that reveal.js reads as a full stop, a slash or a question mark, whatever character the key
 * writes.
 */
const PUNCTUATION = new Set([58, 59, 63, 186, 190, 191])
/** Keys that scroll a page. */
const SCROLLING = new Set([' ', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])
/** Keys that only end the pause (the black screen) and do nothing else. */
const RESUMING = new Set([...SCROLLING, 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'])

/** How keys are read. */
export interface KeyOptions {
  /** True where the slides are stacked on a page that scrolls. */
  readonly scrolls: boolean
}

/**
 * Bind keys to commands by the character that they write, so that they work on every keyboard.
 *
 * reveal.js reads the codes of an American keyboard. Letters, arrows and the keys of remote controls are left
 * to it, so that the window of the speaker view can forward them.
 */
export function bindDeckKeys(reveal: RevealApi, commands: Commands, { scrolls }: KeyOptions): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (isTyped(event)) return
      const action = actionOf(event, reveal, commands)
      if (action) event.preventDefault()
      action?.()
      // Digits go into the box that this opens.
      if (!action && isNumber(event) && !reveal.isPaused()) reveal.toggleJumpToSlide(true)
      const isOurs = action !== undefined || isMisread(event) || operatesFocus(event)
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

/** Return the action of a key; undefined where reveal.js or the browser handles it. */
function actionOf(event: KeyboardEvent, reveal: RevealApi, commands: Commands): (() => void) | undefined {
  const { key } = event
  if (event.altKey || event.metaKey) return undefined
  if (event.ctrlKey) return event.shiftKey && key.toLowerCase() === 'f' ? commands.search : undefined
  // Reloading would leave the full screen, and some remote controls send F5 to start a talk.
  if (key === 'F5' && document.fullscreenElement) return () => undefined
  if (key === '.') return reveal.togglePause
  if (reveal.isPaused()) return RESUMING.has(key) ? reveal.togglePause : undefined
  if (key === '?' || key === 'F1') return commands.help
  if (key === '/') return commands.search
  return undefined
}

/** Whether a key writes a digit other than 0, on any keyboard. */
function isNumber({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return /^[1-9]$/.test(key) && !altKey && !ctrlKey && !metaKey
}

/** Whether reveal.js would mistake a key for another one. */
function isMisread({ key, keyCode }: KeyboardEvent): boolean {
  return PUNCTUATION.has(keyCode) && key.length === 1
}

/** Whether a key operates the focused element: the space bar on a button, arrows on a video. */
function operatesFocus({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || !target.matches(':focus-visible')) return false
  if (target.matches('select, video, audio')) return true
  return (key === ' ' || key === 'Enter') && target.matches('button, summary, a[href]')
}

/** Whether a key is typed into a field or a dialog. */
function isTyped({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'))
}
