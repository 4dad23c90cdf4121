import type { TextBlock } from '../../model/printed-page.ts'
import { findOverlapped, type LaidOut } from './find-overlapped.ts'
import { createGlyphFilter } from './glyph-filter.ts'
import { createTextVisibility } from './text-visibility.ts'

/** A formula, whose letters are drawn in another order than they are written. */
const FORMULA = '.katex, math'
/** Text above, below or beside its line, which is a separate word. */
const APART = 'sup, sub, rt, rp'
/** Elements that end a word, although no white space does. */
const BREAK = 'br, hr'
/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}]/u

/** Text of a block up to the next block that begins or ends. */
interface Run extends LaidOut {
  readonly element: Element
  readonly source: string | undefined
  text: string
}

/** List the text that the page shows, piece by piece in the order of the document. */
export function readBlocks(): readonly TextBlock[] {
  const runs = collectRuns().filter(({ text }) => text.trim() !== '')
  const overlapped = findOverlapped(runs)
  return runs.map((run) => ({
    text: run.text,
    source: run.source,
    isOverlapped: run.element.matches(`${FORMULA}, svg *`) || overlapped.has(run) || isBidirectional(run),
  }))
}

/** Whether PDF readers may return the parts of a line in another order than they are written. */
function isBidirectional({ element }: Run): boolean {
  let block = element
  // A box in a line, such as an inline block, is a text of its own, but shares its line.
  while (block.parentElement && getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement
  return getComputedStyle(element).direction === 'rtl' || RIGHT_TO_LEFT.test(block.textContent ?? '')
}

/** Collect the visible text of the page one run for each block or formula around it. */
function collectRuns(): readonly Run[] {
  const runs: Run[] = []
  const isShown = createTextVisibility()
  const withGlyphs = createGlyphFilter()
  const blocks = new Map<Element, Element>()
  const range = document.createRange()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const last = runs.at(-1)
    if (node instanceof Element) {
      // A line break with this class hyphenates a word, and does not end it.
      if (last && node.matches(BREAK) && !node.matches('.hyphen')) last.text += ' '
      continue
    }
    const parent = node.parentElement
    if (!(node instanceof Text) || parent === null) continue
    const element = blocks.get(parent) ?? parent.closest(FORMULA) ?? blockOf(parent)
    blocks.set(parent, element)
    const isBlank = node.data.trim() === ''
    // A text of white space only ends a word too. Between blocks it is not drawn, and changes nothing here.
    if (isBlank && last?.element === element) last.text += ' '
    if (isBlank || !isShown(parent)) continue
    range.selectNodeContents(node)
    const lines = Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0)
    // Text without a box is not rendered, such as a video's text for browsers that cannot play it.
    if (lines.length === 0) continue
    const run = last?.element === element ? last : startRun(runs, element)
    const text = withGlyphs(node.data, parent)
    run.text += parent.closest(APART) ? ` ${text} ` : text
    run.lines.push(...lines)
  }
  return runs
}

/** Start a piece of text in a block. */
function startRun(runs: Run[], element: Element): Run {
  const section = element.closest('[data-source]')
  const source = section?.getAttribute('data-source') ?? undefined
  const run: Run = { element, section, source, text: '', lines: [] }
  runs.push(run)
  return run
}

/** Find the nearest element around a text that is a block, or that is drawn apart from its line. */
function blockOf(element: Element): Element {
  let block = element
  while (block.parentElement && isDrawnInLine(getComputedStyle(block))) block = block.parentElement
  return block
}

/** Whether an element is drawn with the text around it. */
function isDrawnInLine({ display, position, opacity }: CSSStyleDeclaration): boolean {
  return /^(?:inline|ruby|contents)$/.test(display) && position === 'static' && opacity === '1'
}
