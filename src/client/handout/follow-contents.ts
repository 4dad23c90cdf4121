/** An entry of the contents, and what it leads to. */
interface Entry {
  readonly link: HTMLAnchorElement
  readonly target: Element
}

/** How far below the bar a heading starts what is being read, in pixels. */
const BELOW = 24
/** How much of the list stays in view around the current entry, in pixels. */
const AROUND = 60

/** Mark, in the contents, the section that is on the screen, and keep its entry in view. */
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
  // Pictures and fonts that come late move what is below them.
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

/** Find the last entry whose heading is above the line that is read; undefined above the first. */
function findCurrent(entries: readonly Entry[], barBottom: number): Entry | undefined {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement
  const left = Math.max(scrollHeight - clientHeight - scrollTop, 0)
  // Near its end the page cannot scroll headings up to the bar: there the line comes down to them.
  const rest = clientHeight - barBottom - BELOW
  const line = barBottom + BELOW + Math.max(rest - left, 0)
  const chosen = entries.find(({ link }) => link.hash === location.hash)
  const top = chosen?.target.getBoundingClientRect().top ?? -1
  // Who went to one of the last sections is there, however many follow on the screen.
  if (top > 0 && (left < 1 || top < barBottom + BELOW)) return chosen
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((entries[middle]?.target.getBoundingClientRect().top ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return entries[low - 1]
}

/** Scroll the list, and it alone, until an entry is in view. */
function keepInView(contents: HTMLElement, link: HTMLElement): void {
  const list = contents.getBoundingClientRect()
  const { top, bottom } = link.getBoundingClientRect()
  if (top < list.top + AROUND) contents.scrollTop -= list.top + AROUND - top
  else if (bottom > list.bottom - AROUND) contents.scrollTop += bottom - list.bottom + AROUND
}
