import { LONG_WORD, runningText } from './running-text.ts'
import { textWidth } from './text-width.ts'

const SOFT_HYPHEN = '\u00AD'
/** An address or a name such as `awesome-docker`, of which a hyphen would be taken for a part. */
const ADDRESS_OR_NAME = /[-/\\@_\d]|\p{L}[.:]\p{L}|\p{Ll}\p{Lu}/u
/** Letters of a paragraph's last line below which its last word is not broken. */
const LAST_LINE = 9

/**
 * Hyphenate words where lines end on paper, with a hyphen and a line break.
 *
 * Soft hyphens would each be a character of the PDF's text, shown or not, so that readers could not find the words. They
 * are set only while the lines are measured.
 *
 * @param points Words with soft hyphens where they may break, by language and word, `fr orchestration`.
 */
export function breakWords(points: Readonly<Record<string, string>>): void {
  const book = document.querySelector<HTMLElement>('.book')
  const width = textWidth()
  if (book === null || width === undefined) return
  const { style } = book
  const before = style.width
  style.width = width
  const texts = runningText()
  for (const { node, lang } of texts) {
    const withPoints = (word: string): string => points[`${lang} ${word}`] ?? word
    node.data = node.data.replace(/\S+/gu, (token) =>
      ADDRESS_OR_NAME.test(token) ? token : token.replace(LONG_WORD, withPoints),
    )
  }
  // Measure all lines before the first text changes.
  const ends = texts.map(({ node }) => lineEnds(node))
  style.width = before
  for (const [n, { node }] of texts.entries()) breakLines(node, ends[n] ?? [])
}

/** List the soft hyphens of a text that lines end with, by their offsets. */
function lineEnds(node: Text): readonly number[] {
  const range = document.createRange()
  const boxes = (at: number): DOMRectList => {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    return range.getClientRects()
  }
  return Array.from(node.data.matchAll(/\u00AD/gu), ({ index }) => index).filter((at) => {
    const [last] = boxes(at - 1)
    // The letter after a break has two boxes: the first is that of the hyphen, on the line above.
    const next = Array.from(boxes(at + 1)).at(-1)
    const isLastWord = node.data.length - at < LAST_LINE && node.nextSibling === null
    return !isLastWord && last && next && next.top > last.top + last.height / 2
  })
}

/** Write a hyphen and a line break at some soft hyphens of a text, and drop the others. */
function breakLines(node: Text, ends: readonly number[]): void {
  const starts = [0, ...ends.map((end) => end + 1)]
  const lines = starts.map((start, n) => node.data.slice(start, ends[n]).replaceAll(SOFT_HYPHEN, ''))
  const rest = lines.pop() ?? ''
  node.replaceWith(...lines.flatMap((line) => [`${line}-`, lineBreak()]), rest)
}

/** Create a line break inside of a word: its class tells it from a break between words. */
function lineBreak(): Element {
  const element = document.createElement('br')
  element.className = 'hyphen'
  return element
}
