/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

// Functions of this file run in the page: they are sent there as text, so they may use nothing from outside themselves.

/** List the long words of the running text of a handout, by language. */
export function listWords(): Record<string, string[]> {
  const words: Record<string, Set<string>> = {}
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent?.closest('main .chapter :is(p, li, dd)')) continue
    const lang = parent.closest('[lang]')?.getAttribute('lang') ?? ''
    for (const [word] of (node.textContent ?? '').matchAll(/\p{L}\p{Ll}{6,}/gu)) {
      words[lang] ??= new Set()
      words[lang]?.add(word)
    }
  }
  return Object.fromEntries(Object.entries(words).map(([lang, list]) => [lang, [...list]]))
}

/**
 * Break words at the ends of lines, as wide as the page leaves them: a hyphen and a line break, only where a line ends.
 *
 * Soft hyphens would do, but each of them, used or not, is a letter of the PDF's text, and words are no more found.
 *
 * @param points Words with soft hyphens where they may break, by language and word, `fr orchestration`.
 */
export function breakWords(points: Readonly<Record<string, string>>): void {
  const soft = '\u00AD'
  const book = document.querySelector<HTMLElement>('.book')
  const width = textWidth()
  if (book === null || width === undefined) return
  const { style } = book
  const before = style.width
  style.width = width
  const nodes = runningText()
  // A hyphen in an address or a name such as `awesome-docker` would be taken for a part of it.
  const isPlain = (token: string): boolean => !/[-/\\@_\d]|\p{L}[.:]\p{L}|\p{Ll}\p{Lu}/u.test(token)
  for (const { node, lang } of nodes) {
    const split = (word: string): string => points[`${lang} ${word}`] ?? word
    node.data = node.data.replace(/\S+/gu, (token) =>
      isPlain(token) ? token.replace(/\p{L}\p{Ll}{6,}/gu, split) : token,
    )
  }
  const breaks = nodes.map(({ node }) => lineEnds(node))
  style.width = before
  for (const [n, { node }] of nodes.entries()) {
    const pieces = (breaks[n] ?? []).map((end, index, all) =>
      node.data.slice((all[index - 1] ?? -1) + 1, end),
    )
    const rest = node.data.slice((breaks[n]?.at(-1) ?? -1) + 1)
    const whole = (text: string): string => text.replaceAll(soft, '')
    node.replaceWith(
      ...pieces.flatMap((piece) => [`${whole(piece)}-`, document.createElement('br')]),
      whole(rest),
    )
  }

  /** Tell the width of the text on a page, as CSS; undefined where no style sheet says it. */
  function textWidth(): string | undefined {
    const rules = Array.from(document.styleSheets, (sheet) => Array.from(sheet.cssRules)).flat()
    const all = rules.flatMap((rule) => (rule instanceof CSSImportRule ? importedRules(rule) : [rule]))
    const page = { size: '', left: '', right: '' }
    for (const rule of all) {
      if (!(rule instanceof CSSPageRule) || rule.selectorText !== '') continue
      const of = (name: string): string => (rule as unknown as CSSStyleRule).style.getPropertyValue(name)
      page.size = of('size') || page.size
      page.left = of('margin-left') || page.left
      page.right = of('margin-right') || page.right
    }
    const names: Readonly<Record<string, string>> = { a4: '210mm', letter: '8.5in' }
    const paper = names[page.size.toLowerCase()] ?? /^\d[\w.]*/.exec(page.size)?.[0]
    return paper && page.left && page.right ? `calc(${paper} - ${page.left} - ${page.right})` : undefined
  }

  /** List the rules of an imported style sheet, and of those that it imports. */
  function importedRules({ styleSheet }: CSSImportRule): CSSRule[] {
    return Array.from(styleSheet?.cssRules ?? []).flatMap((rule) =>
      rule instanceof CSSImportRule ? importedRules(rule) : [rule],
    )
  }

  /** List the pieces of text that may be hyphenated; numbers of pages change the lines that they stand in. */
  function runningText(): { readonly node: Text; readonly lang: string }[] {
    const kept =
      'pre, code, kbd, samp, table, svg, math, .katex, .addresses, .columns, h1, h2, h3, h4, h5, h6'
    const found: { readonly node: Text; readonly lang: string }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      const block = parent?.closest('main .chapter :is(p, li, dd)')
      if (!parent || !block || parent.closest(kept) || block.querySelector('.page-reference')) continue
      found.push({ node: node as Text, lang: parent.closest('[lang]')?.getAttribute('lang') ?? '' })
    }
    return found
  }

  /** List the soft hyphens of a text that lines end with, by their places in it. */
  function lineEnds(node: Text): number[] {
    const range = document.createRange()
    // The letter behind a break has a box on each line: the first is that of the hyphen.
    const boxes = (at: number): DOMRectList => {
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      return range.getClientRects()
    }
    return Array.from(node.data.matchAll(/\u00AD/gu), ({ index }) => index).filter((at) => {
      const [last] = boxes(at - 1)
      const next = Array.from(boxes(at + 1)).at(-1)
      // The end of a word alone on the last line looks lost.
      const isLast = node.data.length - at < 9 && node.nextSibling === null
      return !isLast && last && next && next.top > last.top + last.height / 2
    })
  }
}
