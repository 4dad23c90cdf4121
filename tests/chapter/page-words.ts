import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { INLINE, UNSEEN } from './html-names.ts'
import { WORD } from './source-words.ts'

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']

/** Words of a page, and the text of its footnotes, which may stand on several slides. */
export interface PageWords {
  readonly words: readonly string[]
  readonly footnotes: readonly (readonly string[])[]
}

/**
 * List the words that a page shows: texts, alt texts and titles; without what Lutrin writes itself, that is a chapter's
 * generated title, footnotes' marks and the labels of callouts.
 *
 * @param labels Titles of callouts without a title of their own.
 */
export function pageWords(html: string, labels: readonly string[]): PageWords {
  const words: string[] = []
  const footnotes: string[][] = []
  let run = ''
  const flush = (target = words): void => {
    target.push(...(run.normalize('NFC').match(WORD) ?? []))
    run = ''
  }

  function read(node: Node, target: string[]): void {
    if (node.nodeName === '#text')
      run += (node as DefaultTreeAdapterMap['textNode']).value.replace(/[~^]/g, '')
    if (!('tagName' in node)) return
    const of = (name: string): string => node.attrs.find((attribute) => attribute.name === name)?.value ?? ''
    const isMade =
      of('id').endsWith('--chapter') ||
      /\b(?:footnotes-label|addresses|link-mark)\b/.test(of('class')) ||
      ['data-footnote-ref', 'data-footnote-backref'].some((name) => has(node, name)) ||
      (of('class') === 'callout-title' && labels.includes(textOf(node)))
    if (UNSEEN.has(node.tagName) || of('class') === 'katex-html') return
    if (!INLINE.has(node.tagName)) flush(target)
    if (isMade) return
    for (const name of ['alt', 'title']) {
      if (!has(node, name) || (name === 'alt' && node.tagName !== 'img')) continue
      flush(target)
      run = of(name)
      flush(target)
    }
    // A formula is the TeX that it was made of: what it shows has other signs, in another order.
    const children =
      node.tagName === 'semantics'
        ? node.childNodes.filter(({ nodeName }) => nodeName === 'annotation')
        : node.childNodes
    if (node.tagName === 'li' && /-fn-/.test(of('id'))) {
      const note: string[] = []
      for (const child of children) read(child, note)
      flush(note)
      footnotes.push(note)
    } else for (const child of children) read(child, target)
    if (!INLINE.has(node.tagName)) flush(target)
  }
  for (const node of parseFragment(html).childNodes) read(node, words)
  flush()
  return { words, footnotes }
}

/** Tell whether an element has an attribute. */
function has(node: Element, name: string): boolean {
  return node.attrs.some((attribute) => attribute.name === name)
}

/** Read the text of an element. */
function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
