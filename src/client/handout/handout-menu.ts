import type { ListedHit } from '../page/hit-list.ts'
import type { Words } from '../page/page-words.ts'
import { closePanel } from '../page/panel.ts'
import { createSearch, wordsOf } from '../page/search.ts'
import { createSearchPanel, openEntries, openSearch, type SearchPanel } from '../page/search-panel.ts'
import { readSections, type SectionBlock } from './handout-sections.ts'
import { highlightWords } from './highlight-words.ts'

/** Bind buttons and the key `/` to the contents, the search and printing. */
export function bindHandoutMenu(book: Element, words: Words): void {
  let menu: SearchPanel | undefined
  const open = (use: 'contents' | 'search'): void => {
    menu ??= makeMenu(book, words)
    if (!menu || menu.dialog.open) return
    if (use === 'search') openSearch(menu)
    else {
      openEntries(menu)
      showCurrent(book, menu.list)
    }
  }
  const actions: Readonly<Record<string, () => void>> = {
    contents: () => open('contents'),
    search: () => open('search'),
    print: () => print(),
  }
  for (const button of document.querySelectorAll<HTMLElement>('[data-handout-button]')) {
    const act = actions[button.dataset['handoutButton'] ?? '']
    if (!act) continue
    button.hidden = false
    button.addEventListener('click', act)
  }
  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey } = event
    if (key !== '/' || altKey || ctrlKey || metaKey || isField(target)) return
    event.preventDefault()
    open('search')
  })
}

/** Whether an element takes typed text. */
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  )
}

/** Build the menu of contents and search; undefined where the page has no template for it. */
function makeMenu(book: Element, words: Words): SearchPanel | undefined {
  const mark = createMarker(words)
  let blocks: readonly SectionBlock[] = []
  let find: ((query: string) => readonly ListedHit[]) | undefined
  const prepare = (): typeof find => {
    const sections = readSections(book)
    blocks = sections.flatMap((section) => section.blocks)
    const search = createSearch(sections.map((place) => ({ place, title: place.title, body: place.body })))
    return (query) =>
      search(query).map(({ place: { id, title, chapter }, excerpt }) => {
        return { href: `#${encodeURIComponent(id)}`, where: chapter, title, excerpt }
      })
  }
  const menu = createSearchPanel(
    '',
    copyContents(book),
    (query) => {
      find ??= prepare()
      return find?.(query) ?? []
    },
    words,
  )
  menu?.list.addEventListener('click', ({ target }) => {
    const link = target instanceof Element && target.closest('a')
    if (!link) return
    // Close the panel before the browser moves to the section, since closing moves the focus.
    closePanel(menu.dialog)
    if (link.closest('.hits')) mark(blocks, wordsOf(menu.input.value))
  })
  menu?.input.addEventListener('input', () => {
    if (menu.input.value.trim() === '') mark([], [])
  })
  return menu
}

/** Highlights words until Escape or a button, for devices without that key, ends it. */
type Marker = (blocks: readonly SectionBlock[], words: readonly string[]) => void

/** Create the highlighter of the page, with the button that ends it. */
function createMarker(words: Words): Marker {
  const button = document.createElement('button')
  button.className = 'unmark'
  button.type = 'button'
  button.textContent = words.word('unmark')
  button.hidden = true
  document.body.append(button)
  const mark: Marker = (blocks, searched) => {
    button.hidden = !highlightWords(blocks, searched)
  }
  button.addEventListener('click', () => mark([], []))
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') mark([], [])
  })
  return mark
}

/** Copy the contents of the page for the panel, without the page numbers for paper. */
function copyContents(book: Element): HTMLElement[] {
  const entries = [...book.querySelectorAll<HTMLElement>('.contents > ol')]
  return entries.map((entry) => {
    const copy = entry.cloneNode(true) as HTMLElement
    for (const element of [copy, ...copy.querySelectorAll('[id], [aria-current]')]) {
      element.removeAttribute('id')
      element.removeAttribute('aria-current')
    }
    for (const number of copy.querySelectorAll('.page-number')) number.remove()
    return copy
  })
}

/** Mark the entry of the panel that is current in the contents, and focus it. */
function showCurrent(book: Element, list: HTMLElement): void {
  for (const old of list.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current')
  const href = book.querySelector('.contents a[aria-current]')?.getAttribute('href')
  const link = href
    ? list.querySelector<HTMLElement>(`a[href="${CSS.escape(href)}"]`)
    : list.querySelector<HTMLElement>('a')
  if (href) link?.setAttribute('aria-current', 'true')
  link?.focus({ preventScroll: true })
  link?.scrollIntoView({ block: 'center' })
}
