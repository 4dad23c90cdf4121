import type { ListedHit } from '../page/hit-list.ts'
import type { Words } from '../page/page-words.ts'
import { closePanel } from '../page/panel.ts'
import { createSearch } from '../page/search.ts'
import { createSearchPanel, openEntries, openSearch, type SearchPanel } from '../page/search-panel.ts'
import { hrefOf, listChapters } from './chapter-list.ts'
import { readOutline, slideTexts } from './deck-outline.ts'
import type { RevealApi } from './reveal-api.ts'

/** Opens the menu, to choose a slide or to search. */
export type OpenMenu = (use: 'choose' | 'search') => void

/** Create the menu of chapters and slides with its search; it is built from the page when it first opens. */
export function createDeckMenu(deck: HTMLElement, reveal: RevealApi, words: Words): OpenMenu {
  let menu: SearchPanel | undefined
  return (use) => {
    menu ??= makeMenu(deck, reveal, words)
    if (!menu || menu.dialog.open) return
    if (use === 'search') {
      openSearch(menu)
      return
    }
    openEntries(menu)
    markCurrent(menu.list, reveal.getCurrentSlide()?.id ?? '')
  }
}

/** Build the menu; undefined where the page has no template for it. */
function makeMenu(deck: HTMLElement, reveal: RevealApi, words: Words): SearchPanel | undefined {
  const chapters = readOutline(deck)
  let find: ((query: string) => readonly ListedHit[]) | undefined
  const prepare = (): typeof find => {
    const search = createSearch(slideTexts(chapters))
    return (query) =>
      search(query).map(({ place: { slide, chapter }, excerpt }) => {
        const { number, title } = slide
        return { href: hrefOf(slide), number, where: chapter.title, title, excerpt }
      })
  }
  const menu = createSearchPanel(
    'm',
    listChapters(chapters),
    (query) => {
      find ??= prepare()
      return find?.(query) ?? []
    },
    words,
  )
  menu?.list.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('a'))) return
    closePanel(menu.dialog)
    reveal.toggleOverview(false)
  })
  return menu
}

/** Mark the current slide, open its chapter and focus its link. */
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
