import type { CutPoint } from './cut-point.ts'
import { PICTURE_COLUMNS, REPEATED_HEADS } from './selectors.ts'
import { shareSteps } from './share-steps.ts'

/**
 * Cut a slide at points, which are in the order of the document.
 *
 * @returns The slide itself, now its first part, and its continuations, not yet in the document; each repeats
 *   the title.
 */
export function cutSlide(slide: HTMLElement, cutPoints: readonly CutPoint[]): readonly HTMLElement[] {
  const title = titleOf(slide)
  const continuations: HTMLElement[] = []
  for (const point of [...cutPoints].reverse()) continuations.unshift(moveAfter(slide, point))
  for (const continuation of continuations) {
    if (title) continuation.prepend(withoutIds(title))
  }
  const parts = [slide, ...continuations]
  for (const [n, part] of parts.entries()) numberTitle(part, n + 1, parts.length)
  return parts
}

/** Return the heading with which a slide starts. */
export function titleOf(slide: HTMLElement): HTMLElement | undefined {
  const first = slide.firstElementChild
  return first instanceof HTMLElement && /^H[1-6]$/.test(first.tagName) ? first : undefined
}

/** Move what is after a point into a continuation, with copies of the boxes around it. */
function moveAfter(slide: HTMLElement, point: CutPoint): HTMLElement {
  const { node, offset } = startOf(point)
  const ancestors: Element[] = []
  for (let box = node.parentElement; box && box !== slide; box = box.parentElement) ancestors.unshift(box)
  const range = document.createRange()
  if (offset === undefined) range.setStartBefore(node)
  else range.setStart(node, offset)
  range.setEnd(slide, slide.childNodes.length)
  const rest = slide.cloneNode(false) as HTMLElement
  rest.append(range.extractContents())
  const copies: Element[] = []
  for (
    let copy = rest.firstElementChild;
    copy && copies.length < ancestors.length;
    copy = copy.firstElementChild
  )
    copies.push(copy)
  for (const [n, copy] of copies.entries()) {
    const original = ancestors[n]
    if (original) continueBox(original, copy, n < copies.length - 1)
  }
  return rest
}

/** Inline elements, which must not be left empty before a cut. */
const INLINE = 'span, a, em, strong, b, i, u, s, del, ins, mark, q, cite, sub, sup, small, :not(pre) > code'

/** Move a point at the start of a text before the inline elements that start there too. */
function startOf({ node, offset }: CutPoint): { readonly node: Node; readonly offset: number | undefined } {
  if (offset !== 0) return { node, offset }
  let first = node
  while (!first.previousSibling && first.parentElement?.matches(INLINE)) first = first.parentElement
  return { node: first, offset: undefined }
}

/**
 * Make the copy of a box continue it: numbers go on, heads are repeated, and ids are not.
 *
 * @param goesOn True where the cut is inside the box's first child.
 */
function continueBox(original: Element, copy: Element, goesOn: boolean): void {
  copy.removeAttribute('id')
  if (copy.matches('li')) copy.classList.add('goes-on')
  if (copy instanceof HTMLOListElement && original instanceof HTMLOListElement) {
    const items = [...original.children].filter((child) => child.tagName === 'LI').length
    copy.start = original.start + items - (goesOn ? 1 : 0)
  }
  if (original.tagName === 'PRE') continueLines(original, copy)
  if (original.tagName === 'CODE') trimLines(original, copy)
  if (original.matches(PICTURE_COLUMNS) || copy.matches(PICTURE_COLUMNS)) sharePictures(original, copy)
  const heads = [...original.children].filter((child) => child.matches(`colgroup, ${REPEATED_HEADS}`))
  copy.prepend(...heads.map(withoutIds))
}

/** Repeat the picture of cut columns in both parts, on its side. */
function sharePictures(original: Element, copy: Element): void {
  for (const picture of original.querySelectorAll(':scope > .picture')) copy.prepend(withoutIds(picture))
  for (const picture of copy.querySelectorAll(':scope > .column:not(.picture) ~ .picture'))
    original.append(withoutIds(picture))
}

/** Continue the line numbers of code, and divide its steps. */
function continueLines(original: Element, copy: Element): void {
  const lines = original.querySelectorAll('.line').length
  if (original.matches('.numbered') && copy instanceof HTMLElement) {
    const start = Number(/line (-?\d+)/.exec(copy.style.counterReset)?.[1] ?? 0)
    copy.style.counterReset = `line ${start + lines}`
  }
  if (original.matches('[data-steps]')) shareSteps(original, copy, lines)
}

/** Remove empty lines at the cut of a block of code, unless its lines are counted. */
function trimLines(original: Element, copy: Element): void {
  if (original.parentElement?.tagName !== 'PRE' || original.querySelector('.line')) return
  const first = textsOf(copy).at(0)
  const last = textsOf(original).at(-1)
  if (first) first.data = first.data.replace(/^(?:[ \t]*\n)+/, '')
  if (last) last.data = last.data.replace(/\s+$/, '')
}

/** List the text nodes of an element that are not empty. */
function textsOf(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.data !== '') texts.push(text)
  }
  return texts
}

/** Append the number of a part to its title. */
function numberTitle(part: HTMLElement, number: number, count: number): void {
  const mark = document.createElement('span')
  mark.className = 'part-mark'
  mark.textContent = `(${number}/${count})`
  titleOf(part)?.append('\u00a0', mark)
}

/** Copy an element without ids, which stay unique in the original. */
function withoutIds(original: Element): Element {
  const copy = original.cloneNode(true) as Element
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id')
  return copy
}
