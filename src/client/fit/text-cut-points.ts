import type { CutPoint } from './cut-point.ts'

/**
 * Where a text can be cut: between lines of code, or between sentences and, at a higher cost, lines of prose.
 */
type TextKind = 'lines' | 'sentences'

/** Costs of cuts: in code at an empty line or elsewhere; in prose after a sentence or inside one. */
const COST = { blank: 2.5, line: 3.5, sentence: 4, word: 7 }
/** Additional costs of cutting code that would fit on one slide, and of leaving a line or two at an edge. */
const SHORT_CODE = 5
const NEAR_EDGE = 2
/**
 * Where prose can be cut: after spaces, and between characters of scripts without spaces, but not before
 * punctuation.
 */
const WORD_END =
  /\s+|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、-〟！-～])(?![\s、-〟！-～ー々ぁぃぅぇぉっゃゅょ]|$)/gu
/** Blocks inside a text, which have cut points of their own. */
const BLOCKS =
  'ul, ol, pre, table, dl, blockquote, p, div, figure, details, .katex, .math-display, svg, .notes'

/**
 * List the points at which a text can be cut: the starts of lines as the browser lays them out.
 *
 * A sentence may start inside a line; after a cut it starts a line.
 */
export function textCutPoints(
  element: Element,
  kind: TextKind,
  { tail, head, room }: { readonly tail: number; readonly head: number; readonly room: number },
): readonly CutPoint[] {
  const box = element.getBoundingClientRect()
  const shortCode = kind === 'lines' && box.height < room * 0.8 ? SHORT_CODE : 0
  const cutPoints: CutPoint[] = []
  const range = document.createRange()
  let before: DOMRect | undefined
  let last = ''
  for (const text of textsOf(element)) {
    for (const { offset, end, start } of startsOf(text.data, last, kind)) {
      range.setStart(text, start)
      range.setEnd(text, end)
      const rect = range.getClientRects()[0]
      if (!rect) continue
      const isNewLine = before === undefined || rect.top > before.top + 2
      const cost = costOf(text.data.slice(0, offset) || last, kind)
      const line = rect.height * 2.5
      const nearEdge = rect.top - box.top < line || box.bottom - rect.top < line ? NEAR_EDGE : 0
      if (before && (cost !== COST.word || isNewLine)) {
        const more = kind === 'lines' ? shortCode + nearEdge : nearEdge
        cutPoints.push({
          node: text,
          offset,
          above: before.bottom,
          below: rect.top,
          tail,
          head,
          cost: cost + more,
        })
      }
      before = rect
    }
    last = text.data || last
  }
  return cutPoints
}

/** Return the cost of a cut after a text. */
function costOf(before: string, kind: TextKind): number {
  if (kind === 'lines') return /\n[ \t]*\n$/.test(before) ? COST.blank : COST.line
  return /[.!?…][»”")]*\s+$|[。！？][」』”）]*$/.test(before) ? COST.sentence : COST.word
}

/** List the text nodes of an element, without those of its inner blocks. */
function textsOf(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const block = node.parentElement?.closest(BLOCKS)
    if (block === element || !block || !element.contains(block)) texts.push(node as Text)
    else if (element.tagName === 'CODE') texts.push(node as Text)
  }
  return texts
}

/** The start of a line or word in a text, and the range to measure. */
interface Start {
  readonly offset: number
  readonly start: number
  readonly end: number
}

/** List where lines of code or words of prose start in a text that follows another one. */
function startsOf(text: string, last: string, kind: TextKind): readonly Start[] {
  const pattern = kind === 'lines' ? /\n/g : WORD_END
  const offsets = [...text.matchAll(pattern)].map((match) => match.index + match[0].length)
  const isStart = kind === 'lines' ? last === '' || last.endsWith('\n') : last === '' || /\s$/.test(last)
  return [...(isStart ? [0] : []), ...offsets]
    .filter((offset) => offset < text.length)
    .map((offset) => ({ offset, start: offset, end: offset + 1 }))
}
