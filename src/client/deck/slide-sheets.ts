import { sheetPageRule } from './sheet-page-rule.ts'

/** How slides are arranged on a sheet. */
interface Arrangement {
  readonly columns: number
  readonly rows: number
  readonly landscape?: boolean
  /** Ruled lines replace the second column. */
  readonly lines?: boolean
}

const ARRANGEMENTS: ReadonlyMap<string | null, Arrangement> = new Map([
  ['1', { columns: 1, rows: 1, landscape: true }],
  ['2', { columns: 1, rows: 2 }],
  ['3', { columns: 2, rows: 3, lines: true }],
  ['4', { columns: 2, rows: 2, landscape: true }],
  ['6', { columns: 2, rows: 3 }],
  ['9', { columns: 3, rows: 3 }],
])

/** Short and long side, in millimeters. */
const PAPERS: Readonly<Record<'a4' | 'letter', readonly [number, number]>> = {
  a4: [210, 297],
  letter: [215.9, 279.4],
}

/** In millimeters; header and footer are in the margins. */
const MARGIN = { block: 17, inline: 14 }
const GAP = 6
const LINE = 7.5
const PIXELS = 96 / 25.4

/** A width and a height; sheets are in millimeters, slides in CSS pixels. */
interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Arrange the pages of reveal.js on sheets, several on each, where the URL asks for it: `nup=6&paper=a4`.
 *
 * Each page keeps its layout and is only scaled, so that lines break as on the screen.
 */
export function arrangeSlideSheets(deck: HTMLElement): void {
  const query = new URLSearchParams(location.search)
  const arrangement = ARRANGEMENTS.get(query.get('nup'))
  const slides = deck.querySelector<HTMLElement>('.slides')
  if (!arrangement || !slides) return
  // Speaker notes on pages of their own (`showNotes: separate-page`) are between the slides.
  const pages = [...slides.querySelectorAll<HTMLElement>(':scope > :is(.pdf-page, .speaker-notes-pdf)')]
  const sheetSize = paperSize(query.get('paper') === 'letter' ? 'letter' : 'a4', arrangement)
  const frame: Size = { width: document.body.offsetWidth, height: document.body.offsetHeight }
  const sizes = pages.map((page) => ({
    width: frame.width,
    height: Math.max(frame.height, Number.parseFloat(page.style.height) || 0),
  }))

  // reveal.js made the body as large as a slide, and the browser would scale the paper to it.
  document.body.style.removeProperty('width')
  document.body.style.removeProperty('height')
  document.documentElement.classList.add('nup')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(sheetPageRule(deck, sheetSize, MARGIN))
  document.adoptedStyleSheets.push(sheet)

  const room = maxSlideSize(sheetSize, arrangement)
  const cells = pages.map((page, n) => cellFor(page, sizes[n] ?? frame, room, arrangement))
  const perSheet = arrangement.columns * arrangement.rows * (arrangement.lines ? 0.5 : 1)
  for (let n = 0; n < cells.length; n += perSheet) {
    slides.append(createSheet(cells.slice(n, n + perSheet), sheetSize, arrangement))
  }
}

/** Return the size of a sheet, in millimeters. */
function paperSize(name: keyof typeof PAPERS, { landscape }: Arrangement): Size {
  const [short, long] = PAPERS[name]
  return landscape ? { width: long, height: short } : { width: short, height: long }
}

/** Compute the largest size of a slide on a sheet, in pixels. */
function maxSlideSize({ width, height }: Size, { columns, rows }: Arrangement): Size {
  const across = width - 2 * MARGIN.inline - (columns - 1) * GAP
  const down = height - 2 * MARGIN.block - (rows - 1) * GAP
  return { width: (across / columns) * PIXELS - 4, height: (down / rows) * PIXELS - 4 }
}

/** Put a page into a cell, with ruled lines beside it where the arrangement has them. */
function cellFor(
  page: HTMLElement,
  { width, height }: Size,
  room: Size,
  { lines }: Arrangement,
): readonly HTMLElement[] {
  const scale = Math.min(room.width / width, room.height / height)
  const cell = document.createElement('div')
  cell.className = 'nup-cell'
  cell.style.width = `${width * scale}px`
  cell.style.height = `${height * scale}px`
  // Not as inline `width`: the style sheet keeps elements with one from growing beyond their box.
  page.style.setProperty('--across', `${width}px`)
  page.style.setProperty('--down', `${height}px`)
  page.style.setProperty('--scale', String(scale))
  cell.append(page)
  return lines ? [cell, createLines(height * scale)] : [cell]
}

/** Create a sheet of cells; a cell has the same place on a sheet that is not full. */
function createSheet(
  cells: readonly (readonly HTMLElement[])[],
  { height }: Size,
  { columns, rows }: Arrangement,
): HTMLElement {
  const sheet = document.createElement('div')
  sheet.className = 'nup-sheet'
  // Slightly less than the height of the page: rounding up would add a blank page.
  sheet.style.height = `${height - 2 * MARGIN.block - 0.5}mm`
  sheet.style.gridTemplate = `repeat(${rows}, 1fr) / repeat(${columns}, 1fr)`
  sheet.style.gap = `${GAP}mm`
  sheet.append(...cells.flat())
  return sheet
}

/** Create ruled lines as high as the slide beside them, in pixels. */
function createLines(height: number): HTMLElement {
  const lines = document.createElement('div')
  lines.className = 'nup-lines'
  lines.style.height = `${height}px`
  const count = Math.max(1, Math.floor(height / PIXELS / LINE))
  lines.append(...Array.from({ length: count }, () => document.createElement('i')))
  return lines
}
