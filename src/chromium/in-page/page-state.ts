/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// Functions of this file run in the page: they are sent there as text, so they may use nothing from outside themselves.

/** An image that the page shows and that did not load. */
export interface BrokenImage {
  /** Its absolute URL, or the start of a long `data:` one. */
  readonly url: string
  /** `data-source` of what it stands in, `content/docker/01-images.md:12`. */
  readonly source: string | undefined
}

/** Prepare a page, before it runs its own scripts, to show all that it has: lazy images and folded parts. */
export function showEverything(): void {
  document.addEventListener('DOMContentLoaded', () => {
    for (const image of document.querySelectorAll<HTMLImageElement>('img[loading=lazy]'))
      image.loading = 'eager'
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })
  // Reveal says so once, when its print view is laid out; who comes later reads it from the page.
  document.addEventListener('pdf-ready', () => document.documentElement.setAttribute('data-pdf-ready', ''))
}

/** Give slides their size, in CSS pixels, as the deck's own script does. */
export function setFrame({ width, height }: { readonly width: number; readonly height: number }): void {
  document.documentElement.style.setProperty('--frame-width', `${width}px`)
  document.documentElement.style.setProperty('--frame-height', `${height}px`)
}

/** Wait for all fonts and images, and list the images that are broken. */
export async function settle(): Promise<BrokenImage[]> {
  await document.fonts.ready
  const broken: BrokenImage[] = []
  await Promise.all(
    Array.from(document.images, async (image) => {
      const url = image.currentSrc || image.src
      if (url === '') return
      await image.decode().catch(() => {
        // SVG without a size decodes to nothing and yet shows.
        if (image.complete && image.naturalWidth > 0) return
        const source = image.closest('[data-source]')?.getAttribute('data-source') ?? undefined
        broken.push({ url: url.slice(0, 200), source })
      })
    }),
  )
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  return broken
}

/**
 * Write links that lead to the page itself as `#id`, since only those become jumps inside the PDF.
 *
 * Reveal's `#/id` names a slide; the page's own file name or query may stand before the `#`.
 */
export function shortenOwnLinks(): void {
  const shows = (id: string): boolean => document.getElementById(id) !== null
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*="#"]')) {
    if (link.origin !== location.origin || link.pathname !== location.pathname) continue
    const id = decodeURIComponent(link.hash.slice(1))
    const slide = id.replace(/^\//, '')
    if (shows(id)) link.setAttribute('href', `#${encodeURIComponent(id)}`)
    else if (shows(slide)) link.setAttribute('href', `#${encodeURIComponent(slide)}`)
  }
}

/**
 * Shrink slides that are taller or wider than their page, so that the PDF cuts nothing off.
 *
 * Zoom, since Reveal's print styles forbid transforms; the spare hundredth is for lines that then wrap anew.
 */
export function shrinkOverflowingSlides(): void {
  const tolerance = 2
  for (const page of document.querySelectorAll<HTMLElement>('.pdf-page')) {
    const slide = page.querySelector<HTMLElement>('section')
    if (slide === null) continue
    const { scrollHeight, scrollWidth } = slide
    if (scrollHeight <= page.clientHeight + tolerance && scrollWidth <= page.clientWidth + tolerance) continue
    let zoom = 0.99 * Math.min(page.clientHeight / scrollHeight, page.clientWidth / scrollWidth)
    slide.style.zoom = String(zoom)
    slide.style.overflow = 'visible'
    slide.style.top = '0'
    // Borders of a pixel do not shrink, so a long table stays taller than its zoom says: look again.
    for (let attempt = 0; attempt < 20; attempt++) {
      // On a sheet of several slides the page itself is scaled.
      const { top, height } = page.getBoundingClientRect()
      const scale = height / page.offsetHeight
      const bottom = (slide.lastElementChild?.getBoundingClientRect().bottom ?? top) - top
      const needed = Math.max(slide.getBoundingClientRect().height, bottom) / scale
      if (needed <= page.clientHeight - tolerance) break
      zoom *= 0.97
      slide.style.zoom = String(zoom)
    }
    slide.style.left = `${(page.clientWidth - scrollWidth * zoom) / 2 / zoom}px`
  }
}

/** Read what the finished PDF is compared with: all text, and each heading as the PDF's outline has it. */
export function readWords(): { headings: string[]; text: string } {
  const headings = Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6'), (heading) =>
    (heading.textContent ?? '').replace(/\s+/g, ' ').trim(),
  )
  return { headings, text: document.body.textContent ?? '' }
}

/** Let every slide into the PDF's tags and outline: Reveal hides all but the current one from screen readers. */
export function exposeSlides(): void {
  for (const slide of document.querySelectorAll('.slides [aria-hidden], .slides [hidden]')) {
    if (slide.localName !== 'section') continue
    slide.removeAttribute('aria-hidden')
    slide.removeAttribute('hidden')
  }
}
