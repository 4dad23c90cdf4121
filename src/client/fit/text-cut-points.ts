import type { CutPoint } from './cut-point.ts'

/** What cuts a text: the ends of lines of code, or those of sentences and, at worst, of lines. */
type TextKind = 'lines' | 'sentences'

/** Costs of cutting a text: code at an empty line or elsewhere, prose behind a sentence or within one. */
const COST = { blank: 2.5, line: 3.5, sentence: 4, word: 7 }
/** What it costs more to cut code that would fit on a slide of its own, or to leave a line or two of it nearEdge. */
const SHORT_CODE = 5
const NEAR_EDGE = 2
/** Where prose can be cut: behind spaces, and between the signs of writings that have none, but before their marks. */
const WORD_END =
  /\s+|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、-〟！-～])(?![\s、-〟！-～ー々ぁぃぅぇぉっゃゅょ]|$)/gu
/** Blocks inside a text that are cut by themselves. */
const BLOCKS =
  'ul, ol, pre, table, dl, blockquote, p, div, figure, details, .katex, .math-display, svg, .notes'

/**
 * List the places where a text can be cut, which is where a line of it starts as the browser lays it out.
 *
 * A sentence may start in the middle of a line: what is behind the cut then moves up to the start of one.
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

/** Say how bad it is to cut behind a text. */
function costOf(before: string, kind: TextKind): number {
  if (kind === 'lines') return /\n[ \t]*\n$/.test(before) ? COST.blank : COST.line
  return /[.!?…][»”")]*\s+$|[。！？][」』”）]*$/.test(before) ? COST.sentence : COST.word
}

/** List the texts of an element, those of its blocks aside. */
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

/** Where a line or a word starts in a text, and what of it is measured. */
interface Start {
  readonly offset: number
  readonly start: number
  readonly end: number
}

/** List where lines of code or words of prose start in a text that stands behind another one. */
function startsOf(text: string, last: string, kind: TextKind): readonly Start[] {
  const pattern = kind === 'lines' ? /\n/g : WORD_END
  const offsets = [...text.matchAll(pattern)].map((match) => match.index + match[0].length)
  const isStart = kind === 'lines' ? last === '' || last.endsWith('\n') : last === '' || /\s$/.test(last)
  return [...(isStart ? [0] : []), ...offsets]
    .filter((offset) => offset < text.length)
    .map((offset) => ({ offset, start: offset, end: offset + 1 }))
}
