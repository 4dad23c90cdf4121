/** An entry of the contents with its heading. */
interface Entry {
  readonly link: HTMLAnchorElement
  readonly target: Element
}

/** Distance below the bar at which a heading becomes the current one, in pixels. */
const READING_OFFSET = 24
/** Distance that is kept around the current entry in the list, in pixels. */
const VIEW_MARGIN = 60

/** Mark the current section in the contents, and keep its entry in view. */
export function followContents(contents: HTMLElement, bar: Element | null): void {
  const entries = readEntries(contents)
  if (entries.length === 0) return
  let current: Entry | undefined
  let isDue = false
  const update = (): void => {
    isDue = false
    const now = findCurrent(entries, bar?.getBoundingClientRect().bottom ?? 0)
    if (now === current) return
    current?.link.removeAttribute('aria-current')
    now?.link.setAttribute('aria-current', 'true')
    current = now
    if (now) keepInView(contents, now.link)
  }
  const schedule = (): void => {
    if (isDue) return
    isDue = true
    requestAnimationFrame(update)
  }
  for (const event of ['scroll', 'resize', 'hashchange', 'load'])
    addEventListener(event, schedule, { passive: true })
  // Pictures and fonts that load late move what is below them.
  new ResizeObserver(schedule).observe(document.body)
  update()
}

/** Pair the links of the contents with their headings. */
function readEntries(contents: HTMLElement): readonly Entry[] {
  return [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)))
    return target ? [{ link, target }] : []
  })
}

/** Find the last entry whose heading is above the reading line; undefined above the first one. */
function findCurrent(entries: readonly Entry[], barBottom: number): Entry | undefined {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement
  const left = Math.max(scrollHeight - clientHeight - scrollTop, 0)
  // Near its end the page cannot scroll headings up to the bar, so the line moves down to them.
  const rest = clientHeight - barBottom - READING_OFFSET
  const line = barBottom + READING_OFFSET + Math.max(rest - left, 0)
  const chosen = entries.find(({ link }) => link.hash === location.hash)
  const top = chosen?.target.getBoundingClientRect().top ?? -1
  // A section that the reader went to is the current one, even if the page cannot scroll to it.
  if (top > 0 && (left < 1 || top < barBottom + READING_OFFSET)) return chosen
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.target.getBoundingClientRect().top ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return entries[low - 1]
}

/** Scroll the list, and nothing around it, until an entry is in view. */
function keepInView(contents: HTMLElement, link: HTMLElement): void {
  const list = contents.getBoundingClientRect()
  const { top, bottom } = link.getBoundingClientRect()
  if (top < list.top + VIEW_MARGIN) contents.scrollTop -= list.top + VIEW_MARGIN - top
  else if (bottom > list.bottom - VIEW_MARGIN) contents.scrollTop += bottom - list.bottom + VIEW_MARGIN
}
