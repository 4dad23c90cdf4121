import type { Words } from '../page/page-words.ts'
import type { RevealPlugin } from './reveal-api.ts'

/** reveal.js's plugin for speaker notes, which fills a window of its own. */
interface NotesPlugin extends RevealPlugin {
  readonly open: () => void
}

declare global {
  var RevealNotes: (() => NotesPlugin) | undefined
}

/** Names of our words, by the selector of their element in the window that reveal.js writes. */
const PLACES: Readonly<Record<string, string>> = {
  title: 'title',
  '#connection-status': 'loading',
  '#upcoming-slide .label': 'upcoming',
  '.speaker-controls-time h4': 'time',
  '.reset-button': 'reset',
  '.pacing-title': 'pacing',
  '.speaker-controls-notes .label': 'notes',
}

/** Return the plugin of the speaker view in the page's language; none in the student edition. */
export function createSpeakerView(words: Words): readonly RevealPlugin[] {
  const notes = globalThis.RevealNotes?.()
  if (!notes) return []
  const open = (): void => catchPopup(notes.open, words)
  const plugin: NotesPlugin = {
    ...notes,
    open,
    init: (reveal) => {
      // With `?notes` in the URL the window opens at once.
      catchPopup(() => notes.init(reveal), words)
      reveal.addKeyBinding({ keyCode: 83, key: 'S', description: '' }, open)
    },
  }
  return [plugin]
}

/** Run an action that may open the window of the speaker view, and translate that window. */
function catchPopup(action: () => unknown, words: Words): void {
  const original = window.open
  window.open = (...args) => {
    const popup = original.apply(window, args)
    // reveal.js writes the content of the window after this call.
    if (popup) queueMicrotask(() => translate(popup, words))
    return popup
  }
  try {
    action()
  } finally {
    window.open = original
  }
}

/** Translate the texts and the clock of the speaker view. */
function translate(popup: Window, { lang, speaker = {} }: Words): void {
  const { document: page } = popup
  page.documentElement.lang = lang
  for (const [selector, name] of Object.entries(PLACES)) {
    const text = page.querySelector(selector)?.firstChild
    // The word for the time is followed by a button.
    if (text) text.textContent = selector.endsWith('h4') ? `${speaker[name] ?? ''} ` : (speaker[name] ?? '')
  }
  translateLayouts(page, speaker)
  const dates = (popup as Window & typeof globalThis).Date.prototype
  const write = dates.toLocaleTimeString
  dates.toLocaleTimeString = function () {
    return write.call(this, lang, { hour: '2-digit', minute: '2-digit' })
  }
}

/** Translate the choice of layouts; the window writes the name of the layout again at each change. */
function translateLayouts(page: Document, speaker: Readonly<Record<string, string>>): void {
  const choice = page.querySelector<HTMLSelectElement>('.speaker-layout-dropdown')
  const label = page.querySelector('.speaker-layout-label')
  if (!choice || !label) return
  for (const option of choice.options) option.textContent = speaker[option.value] ?? option.value
  choice.setAttribute('aria-label', speaker['layout'] ?? '')
  const show = (): void => {
    label.textContent = speaker[choice.value] ?? ''
  }
  choice.addEventListener('change', show)
  show()
}
