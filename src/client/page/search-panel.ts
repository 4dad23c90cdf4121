import { type ListedHit, listHits } from './hit-list.ts'
import type { Words } from './page-words.ts'
import { createPanel } from './panel.ts'

/** A panel with a list and a field to search it. */
export interface SearchPanel {
  readonly dialog: HTMLDialogElement
  readonly input: HTMLInputElement
  readonly list: HTMLElement
  /** Shows the number of results. */
  readonly found: HTMLElement
}

/** Entries by which a key moves through the list. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  End: Number.MAX_SAFE_INTEGER,
  Home: -Number.MAX_SAFE_INTEGER,
}

/**
 * Create the panel of the page's menu, which shows `entries` until a search; undefined where the page has no
 * template for it.
 *
 * @param key The key that opens it; it closes it too.
 * @param find Returns the results of a query; first called for the first search.
 */
export function createSearchPanel(
  key: string,
  entries: readonly HTMLElement[],
  find: (query: string) => readonly ListedHit[],
  words: Words,
): SearchPanel | undefined {
  const dialog = createPanel('lutrin-menu', key)
  const input = dialog?.querySelector('input')
  const list = dialog?.querySelector('nav')
  const found = dialog?.querySelector<HTMLElement>('.found')
  if (!dialog || !input || !list || !found) return undefined
  const rules = new Intl.PluralRules(words.lang)
  list.replaceChildren(...entries)
  input.addEventListener('input', () => {
    const query = input.value.trim()
    const hits = find(query)
    const form = rules.select(hits.length) === 'one' ? words.results.one : words.results.other
    const count = hits.length === 0 ? words.word('noResults') : form.replace('{n}', String(hits.length))
    found.textContent = query === '' ? '' : count
    list.replaceChildren(...(query === '' ? entries : [listHits(hits, query)]))
  })
  const panel: SearchPanel = { dialog, input, list, found }
  bindKeys(panel)
  return panel
}

/** Open the panel with the last query selected. */
export function openSearch({ dialog, input }: SearchPanel): void {
  dialog.showModal()
  input.focus()
  input.select()
}

/** Open the panel with its entries, without the last query. */
export function openEntries({ dialog, input }: SearchPanel): void {
  dialog.showModal()
  if (input.value === '') return
  input.value = ''
  input.dispatchEvent(new Event('input'))
}

/** Move through the list with the arrow keys, Home and End; Enter in the field follows the first result. */
function bindKeys({ dialog, input, list }: SearchPanel): void {
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

/** Whether an entry of the list is not inside a closed `<details>`. */
function isShown(entry: HTMLElement): boolean {
  return entry.localName !== 'a' || !entry.closest('details:not([open])')
}
