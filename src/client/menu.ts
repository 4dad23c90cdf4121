import { listChapters, listHits } from './menu-list.ts'
import { type OutlineChapter, readOutline } from './outline.ts'
import { closePanel, createPanel } from './panel.ts'
import type { RevealApi } from './reveal-api.ts'
import { createSearch, type Search } from './search.ts'
import type { Words } from './words.ts'

/** Opens the menu, ready to choose a slide or to type what to look for. */
export type OpenMenu = (use: 'choose' | 'search') => void

/** What the menu consists of once it has been made. */
interface Menu {
  readonly dialog: HTMLDialogElement
  readonly input: HTMLInputElement
  readonly list: HTMLElement
  readonly found: HTMLElement
  readonly chapters: readonly OutlineChapter[]
  readonly tree: readonly HTMLElement[]
}

/** How far a key moves through the list. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  End: Number.MAX_SAFE_INTEGER,
  Home: -Number.MAX_SAFE_INTEGER,
}

/** Prepare the menu of chapters and slides with its search; it is made of the page when it is first opened. */
export function createMenu(deck: HTMLElement, reveal: RevealApi, words: Words): OpenMenu {
  let menu: Menu | undefined
  return (use) => {
    menu ??= makeMenu(deck, reveal, words)
    if (!menu || menu.dialog.open) return
    const { dialog, input, list } = menu
    dialog.showModal()
    if (use === 'search') {
      input.focus()
      input.select()
      return
    }
    if (input.value !== '') {
      input.value = ''
      input.dispatchEvent(new Event('input'))
    }
    markCurrent(list, reveal.getCurrentSlide()?.id ?? '')
  }
}

/** Make the menu; undefined where the page has no template of it. */
function makeMenu(deck: HTMLElement, reveal: RevealApi, words: Words): Menu | undefined {
  const dialog = createPanel('lutrin-menu', 'm')
  const input = dialog?.querySelector('input')
  const list = dialog?.querySelector('nav')
  const found = dialog?.querySelector<HTMLElement>('.found')
  if (!dialog || !input || !list || !found) return undefined
  const chapters = readOutline(deck)
  const menu: Menu = { dialog, input, list, found, chapters, tree: listChapters(chapters) }
  list.replaceChildren(...menu.tree)
  bindSearch(menu, words)
  bindKeys(menu)
  list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('a'))) return
    closePanel(dialog)
    reveal.toggleOverview(false)
  })
  return menu
}

/** Show what a search finds while it is typed; the chapters again when nothing is left of it. */
function bindSearch({ input, list, found, chapters, tree }: Menu, words: Words): void {
  let search: Search | undefined
  const rules = new Intl.PluralRules(words.lang)
  input.addEventListener('input', () => {
    const query = input.value.trim()
    search ??= createSearch(chapters)
    const hits = search(query)
    const form = rules.select(hits.length) === 'one' ? words.results.one : words.results.other
    const count = hits.length === 0 ? words.word('noResults') : form.replace('{n}', String(hits.length))
    found.textContent = query === '' ? '' : count
    list.replaceChildren(...(query === '' ? tree : [listHits(hits, query)]))
  })
}

/** Move through the list with the arrow keys, Home and End; Enter in the search goes to what it found first. */
function bindKeys({ dialog, input, list }: Menu): void {
  dialog.addEventListener('keydown', (event) => {
    const isTyping = document.activeElement === input
    const steps = isTyping && event.key !== 'ArrowDown' ? undefined : STEPS[event.key]
    if (steps !== undefined) {
      const stops = [input, ...list.querySelectorAll<HTMLElement>('summary, a')].filter(isShown)
      const now = stops.indexOf(document.activeElement as HTMLElement)
      stops[Math.min(Math.max(now + steps, 0), stops.length - 1)]?.focus()
    } else if (event.key === '/' && !isTyping) input.focus()
    else if (event.key === 'Enter' && isTyping) list.querySelector<HTMLElement>('.hits a')?.click()
    else return
    event.preventDefault()
  })
}

/** Tell whether an entry of the list is not folded away. */
function isShown(entry: HTMLElement): boolean {
  return entry.localName !== 'a' || !entry.closest('details:not([open])')
}

/** Mark the slide on the screen, unfold its chapter and put the focus there. */
function markCurrent(list: HTMLElement, id: string): void {
  for (const old of list.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current')
  const link = list.querySelector<HTMLElement>(`a[href="#/${CSS.escape(encodeURIComponent(id))}"]`)
  if (!link) return
  const chapter = link.closest('details')
  link.setAttribute('aria-current', 'page')
  if (chapter) chapter.open = true
  chapter?.querySelector('summary')?.setAttribute('aria-current', 'true')
  link.focus({ preventScroll: true })
  link.scrollIntoView({ block: 'center' })
}
