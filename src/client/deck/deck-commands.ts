import type { Words } from '../page/page-words.ts'
import { closePanel, createPanel } from '../page/panel.ts'
import { createDeckMenu } from './deck-menu.ts'
import { toggleFullscreen } from './fullscreen.ts'
import type { RevealApi } from './reveal-api.ts'

/** The commands that keys and buttons of the deck run. */
export interface Commands {
  readonly menu: () => void
  readonly search: () => void
  readonly help: () => void
  readonly overview: () => void
  readonly fullscreen: () => void
}

/** Create the commands of the deck. */
export function createCommands(deck: HTMLElement, reveal: RevealApi, words: Words): Commands {
  const openMenu = createDeckMenu(deck, reveal, words)
  let help: HTMLDialogElement | undefined
  return {
    menu: () => openMenu('choose'),
    search: () => openMenu('search'),
    help: () => {
      help ??= createPanel('lutrin-help', '?')
      if (help && !help.open) help.showModal()
    },
    overview: () => reveal.toggleOverview(),
    fullscreen: toggleFullscreen,
  }
}

/** Bind the buttons of the page to their commands. */
export function bindButtons(commands: Commands): void {
  const canFill = document.fullscreenEnabled
  for (const button of document.querySelectorAll<HTMLElement>('.deck-bar [data-deck-button]'))
    button.hidden = button.dataset['deckButton'] === 'fullscreen' && !canFill
  document.addEventListener('click', ({ target, detail }) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-deck-button]')
    if (!button) return
    // After a click with a mouse, the space bar must show the next slide, not press this button again.
    if (detail > 0) button.blur()
    const panel = button.closest('dialog')
    if (panel) closePanel(panel)
    const command = button.dataset['deckButton'] ?? ''
    if (command in commands) commands[command as keyof Commands]()
  })
}
