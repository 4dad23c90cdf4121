/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// Functions of this file run in the page: they are sent there as text, so they may use nothing from outside themselves.

/** An entry of the handout's contents, with those below it. */
export interface ContentsEntry {
  readonly title: string
  /** Id of the heading that it leads to. */
  readonly id: string
  readonly children: readonly ContentsEntry[]
}

/** A piece of text that the page shows, and where it comes from. */
export interface TextBlock {
  readonly text: string
  /** `data-source` of what it stands in, `content/docker/01-images.md:12`. */
  readonly source: string | undefined
  /** It is a formula, or other text of its slide or section lies over it: readers of PDFs give its letters mixed. */
  readonly isOverlapped: boolean
}

/** Write page numbers behind entries and links that wait for them, by the id that these lead to. */
export function fillPageNumbers(pages: Readonly<Record<string, number>>): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const page = pages[element.dataset['pageOf'] ?? '']
    element.textContent = page === undefined ? '' : String(page)
  }
}

/** Put the number of its page behind every link of the text that leads to another part of the same document. */
export function referToPages(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('main .chapter a[href^="#"]')
  for (const link of links) {
    if (link.closest('.footnotes, sup, h1, h2, h3, h4, h5, h6, pre, nav') || link.textContent?.trim() === '')
      continue
    const id = decodeURIComponent(link.hash.slice(1))
    if (document.getElementById(id) === null) continue
    const reference = document.createElement('span')
    reference.className = 'page-reference'
    const number = document.createElement('span')
    number.dataset['pageOf'] = id
    number.textContent = '00'
    reference.append('\u00a0(p.\u00a0', number, ')')
    link.after(reference)
  }
}

/** Read what the outline of a handout has: its title, without an id, and its contents; empty where it has none. */
export function readContents(): ContentsEntry[] {
  const read = (list: Element): ContentsEntry[] =>
    Array.from(list.children).flatMap((item) => {
      const link = item.querySelector<HTMLAnchorElement>(':scope > a[href^="#"]')
      const below = Array.from(item.querySelectorAll(':scope > ol')).flatMap(read)
      if (link === null) return below
      const title = (link.querySelector('.entry') ?? link).textContent ?? ''
      const id = decodeURIComponent(link.hash.slice(1))
      return [{ title: title.replace(/\s+/g, ' ').trim(), id, children: below }]
    })
  const entries = Array.from(document.querySelectorAll('.contents > ol')).flatMap(read)
  const title = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim()
  return entries.length > 0 && title ? [{ title, id: '', children: [] }, ...entries] : entries
}

/** List the text that is shown, block by block in the order of the page; what is not drawn is left out. */
export function readBlocks(): TextBlock[] {
  const blocks = new Map<Element, string>()
  const shown = new Map<Element, boolean>()
  const isShown = (element: Element): boolean => {
    const known = shown.get(element)
    if (known !== undefined) return known
    const answer =
      element.checkVisibility({ visibilityProperty: true }) &&
      element.closest('.katex-mathml, script, style') === null
    shown.set(element, answer)
    return answer
  }
  const blockOf = (element: Element): Element => {
    let block = element
    while (block.parentElement && getComputedStyle(block).display === 'inline') block = block.parentElement
    return block
  }
  const lines = new Map<Element, DOMRect[]>()
  const range = document.createRange()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent ?? ''
    if (parent === null || text.trim() === '' || !isShown(parent)) continue
    const formula = parent.closest('.katex')
    const around = blockOf(formula ?? parent)
    // Indices stand between the letters of a formula on paper, and behind them in the page.
    if (formula && blocks.has(around)) blocks.set(around, `${blocks.get(around)} `)
    const block = formula ?? around
    // What is raised stands above its line on paper: it is a word of its own.
    const piece = parent.closest('sup, sub') ? ` ${text} ` : text
    blocks.set(block, (blocks.get(block) ?? '') + piece)
    range.selectNodeContents(node)
    lines.set(block, [...(lines.get(block) ?? []), ...range.getClientRects()])
  }
  const sections = new Map<Element | null, Element[]>()
  for (const block of blocks.keys()) {
    const section = block.closest('[data-source]')
    sections.set(section, [...(sections.get(section) ?? []), block])
  }
  const isOver = (a: DOMRect, b: DOMRect): boolean =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) * 0.3
  return Array.from(blocks, ([block, text]) => {
    const section = block.closest('[data-source]')
    const own = lines.get(block) ?? []
    const others = (sections.get(section) ?? []).filter((other) => other !== block)
    return {
      text,
      source: section?.getAttribute('data-source') ?? undefined,
      isOverlapped:
        block.matches('.katex') ||
        others.some((other) => lines.get(other)?.some((b) => own.some((a) => isOver(a, b)))),
    }
  })
}

/**
 * Make the text of tables that are wider than the page smaller, down to 6 points; what is too wide even so has its words
 * broken anywhere.
 */
export function fitTables(): void {
  for (const box of document.querySelectorAll<HTMLElement>('main .table')) {
    const table = box.querySelector('table')
    if (table === null) continue
    box.classList.add('fitted')
    const isWide = (): boolean => table.getBoundingClientRect().width > box.clientWidth + 0.5
    const size = Number.parseFloat(getComputedStyle(table).fontSize)
    const smallest = 8
    for (let next = size - 0.5; isWide() && next >= smallest; next -= 0.5) table.style.fontSize = `${next}px`
    if (isWide()) box.classList.add('squeezed')
  }
}

/**
 * Draw again, smaller, pictures with many more pixels than the paper can show: 300 on an inch of 96 CSS pixels.
 *
 * One that is shown several times is drawn once, for where it is largest, so that the PDF has it once.
 */
export async function limitPictures(): Promise<void> {
  const density = 300 / 96
  const spare = 1.3
  const shown = new Map<string, HTMLImageElement[]>()
  for (const image of document.images)
    shown.set(image.currentSrc, [...(shown.get(image.currentSrc) ?? []), image])
  for (const [source, images] of shown) {
    const isPhoto = /\.jpe?g(?:$|[?#])|^data:image\/jpeg/i.test(source)
    const isPixels =
      isPhoto || /\.(?:png|webp|avif|gif|bmp)(?:$|[?#])|^data:image\/(?:png|webp)/i.test(source)
    const sizes = images.map((image) => image.getBoundingClientRect())
    const [{ naturalWidth = 0, naturalHeight = 0 } = {}] = images
    const scales = sizes.map(({ width, height }) => Math.max(width / naturalWidth, height / naturalHeight))
    const scale = Math.max(...scales) * density
    const [first] = images
    if (first === undefined || !isPixels || scale === 0 || !(scale * spare < 1)) continue
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(naturalWidth * scale)
    canvas.height = Math.ceil(naturalHeight * scale)
    const context = canvas.getContext('2d')
    if (context === null) continue
    context.imageSmoothingQuality = 'high'
    try {
      context.drawImage(first, 0, 0, canvas.width, canvas.height)
      const smaller = new Image()
      smaller.src = isPhoto ? canvas.toDataURL('image/jpeg', 0.88) : canvas.toDataURL('image/png')
      await smaller.decode()
      for (const [n, image] of images.entries()) {
        image.style.width = `${sizes[n]?.width}px`
        image.style.height = `${sizes[n]?.height}px`
        image.removeAttribute('srcset')
        image.src = smaller.src
        await image.decode()
      }
    } catch {
      // A picture that cannot be drawn again stays as it is.
    }
  }
}
