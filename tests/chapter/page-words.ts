import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'
import { INLINE, UNSEEN } from './tag-kind.ts'
import { WORD } from './word-runs.ts'

type Node = DefaultTreeAdapterMap['childNode']
type Element = DefaultTreeAdapterMap['element']

/** Words of a page, and those of each footnote, apart since a footnote may be repeated on several slides. */
export interface PageWords {
  readonly words: readonly string[]
  readonly footnotes: readonly (readonly string[])[]
}

/**
 * List the words that a page shows: text, alt texts and titles. Words that Lutrin generates are left out: titles of title
 * slides, footnote marks and default titles of callouts.
 *
 * @param labels Default titles of callouts.
 */
export function pageWords(html: string, labels: readonly string[]): PageWords {
  const words: string[] = []
  const footnotes: string[][] = []
  let run = ''
  const endRun = (target = words): void => {
    target.push(...(run.normalize('NFC').match(WORD) ?? []))
    run = ''
  }

  function read(node: Node, target: string[]): void {
    if (node.nodeName === '#text')
      run += (node as DefaultTreeAdapterMap['textNode']).value.replace(/[~^]/g, '')
    if (!('tagName' in node)) return
    const attribute = (name: string): string => node.attrs.find((each) => each.name === name)?.value ?? ''
    const isGenerated =
      attribute('id').endsWith('--chapter') ||
      /\b(?:footnotes-label|addresses|link-mark)\b/.test(attribute('class')) ||
      ['data-footnote-ref', 'data-footnote-backref'].some((name) => has(node, name)) ||
      (attribute('class') === 'callout-title' && labels.includes(textOf(node)))
    if (UNSEEN.has(node.tagName) || attribute('class') === 'katex-html') return
    if (!INLINE.has(node.tagName)) endRun(target)
    if (isGenerated) return
    for (const name of ['alt', 'title']) {
      if (!has(node, name) || (name === 'alt' && node.tagName !== 'img')) continue
      endRun(target)
      run = attribute(name)
      endRun(target)
    }
    // Read the TeX source of a formula: its rendered symbols differ in characters and order.
    const children =
      node.tagName === 'semantics'
        ? node.childNodes.filter(({ nodeName }) => nodeName === 'annotation')
        : node.childNodes
    if (node.tagName === 'li' && /-fn-/.test(attribute('id'))) {
      const note: string[] = []
      for (const child of children) read(child, note)
      endRun(note)
      footnotes.push(note)
    } else for (const child of children) read(child, target)
    if (!INLINE.has(node.tagName)) endRun(target)
  }
  for (const node of parseFragment(html).childNodes) read(node, words)
  endRun()
  return { words, footnotes }
}

/** Whether an element has an attribute. */
function has(node: Element, name: string): boolean {
  return node.attrs.some((attribute) => attribute.name === name)
}

/** Return the text of a node. */
function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
