import type { List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { walkFenceLines } from '../../parse/fence-lines.ts'
import { setAttributes } from '../../tree/attributes.ts'
import { walk } from '../../tree/visit-nodes.ts'

/** A command of LaTeX for pages and the size or place of words, which pandoc leaves out of HTML. */
const PAGE_COMMAND =
  /^\s*\\(?:newpage|pagebreak|clearpage|cleardoublepage|tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|Huge|centering|raggedright|noindent|bigskip|medskip|smallskip|vfill|hfill|columnbreak|onecolumn|twocolumn)\s*$/
const SUPERSCRIPT = /\^([^\s^[\]]+)\^/
/** Start of a numbered example, `(@)` or `(@name)`. */
const EXAMPLE = /^\(@([\w-]*)\)\s+/

/** Read pandoc's syntax inside paragraphs: line blocks, examples, super- and subscripts. */
export function readPandocText(tree: Root, source: string): void {
  readParagraphs(tree, source)
  readScripts(tree, source)
}

/**
 * Replace `#.` at the start of pandoc's list items by `1.`, except in fenced code.
 */
export function maskNumbers(source: string): string {
  if (!/^[ \t]*#\.\s/m.test(source)) return source
  let inList = false
  return walkFenceLines(source)
    .map(({ kind, text }) => {
      if (kind === 'code' || kind === 'close' || text.trim() === '') return text
      const shown = (inList ? /^[\s>]*#\.\s/ : /^ {0,3}(?:> ?)*#\.\s/).test(text)
        ? text.replace('#.', '1.')
        : text
      inList = /^\s*(?:[-*+]|\d+[.)])\s/.test(shown) || (inList && /^\s/.test(text))
      return shown
    })
    .join('\n')
}

/** Read the paragraphs that pandoc reads differently. */
function readParagraphs(tree: Root, source: string): void {
  const numbers = new Map<string, number>()
  let count = 0
  walk(tree, (node, index, parent) => {
    if (node.type !== 'paragraph') return undefined
    const [first] = node.children
    if (first?.type === 'text') {
      if (node.children.length === 1 && PAGE_COMMAND.test(first.value)) {
        parent.children.splice(index, 1)
        return index
      }
      if (first.value.startsWith('|') && isLineBlock(sourceOf(node, source))) readLineBlock(node)
      else if (EXAMPLE.test(first.value)) {
        const list = readExamples(node, (name) => {
          count++
          if (name !== '') numbers.set(name, count)
          return count
        })
        parent.children[index] = list as never
      }
    }
    dropBackslash(node, source)
    return undefined
  })
  if (numbers.size > 0) numberReferences(tree, numbers)
}

/** Return the source of a node. */
function sourceOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
}

/** Whether all lines start with a bar; a line that also ends with one is a row of a table. */
function isLineBlock(text: string): boolean {
  return text.split(/\r?\n/).every((line) => /^[\s>]*\|(?:\s.*[^|\s]\s*|\s*)$/.test(line))
}

/** Keep the line ends and the indentation of a line block. */
function readLineBlock(paragraph: Paragraph): void {
  let isFirst = true
  paragraph.children = paragraph.children.flatMap((child): readonly PhrasingContent[] => {
    if (child.type === 'break') return []
    if (child.type !== 'text') {
      isFirst = false
      return [child]
    }
    return child.value.split(/\r?\n/).flatMap((line, n): readonly PhrasingContent[] => {
      const starts = n > 0 || isFirst
      const [, spaces = '', words = ''] = starts
        ? (/^\| ?(\s*)(.*)$/.exec(line) ?? ['', '', line])
        : ['', '', line]
      const shown: PhrasingContent[] =
        words === '' ? [] : [{ ...child, value: '\u00A0'.repeat(spaces.length) + words }]
      const end: PhrasingContent[] = starts && !isFirst ? [{ type: 'break' }] : []
      isFirst = false
      return [...end, ...shown]
    })
  })
  setAttributes(paragraph, { classes: ['line-block'], values: {} })
}

/**
 * Make a list of the examples of a paragraph, one per line.
 *
 * @param take Returns the number of an example, by its name.
 */
function readExamples(paragraph: Paragraph, take: (name: string) => number): List {
  const items: ListItem[] = []
  let start: number | undefined
  let words: PhrasingContent[] = []
  for (const child of paragraph.children) {
    const lines = child.type === 'text' ? child.value.split(/\r?\n/) : []
    if (child.type !== 'text') words.push(child)
    for (const [n, line] of lines.entries()) {
      const name = n > 0 || items.length === 0 ? EXAMPLE.exec(line)?.[1] : undefined
      if (name !== undefined) {
        const number = take(name)
        start ??= number
        words = []
        items.push({ type: 'listItem', spread: false, children: [{ type: 'paragraph', children: words }] })
      } else if (n > 0) words.push({ type: 'text', value: '\n' })
      const value = name === undefined ? line : line.replace(EXAMPLE, '')
      if (value !== '' && child.type === 'text') words.push({ ...child, value })
    }
  }
  const { position } = paragraph
  return {
    type: 'list',
    ordered: true,
    start: start ?? 1,
    spread: false,
    children: items,
    ...(position ? { position } : {}),
  }
}

/** Replace the names of examples in the text by their numbers. */
function numberReferences(tree: Root, numbers: ReadonlyMap<string, number>): void {
  walk(tree, (node): undefined => {
    if (node.type !== 'text' || !node.value.includes('(@')) return
    node.value = node.value.replace(/\(@([\w-]+)\)/g, (match, name: string) => {
      const number = numbers.get(name)
      return number === undefined ? match : `(${number})`
    })
  })
}

/** Remove the backslash at the end of a paragraph, by which authors keep pandoc from making a figure of an image. */
function dropBackslash(paragraph: Paragraph, source: string): void {
  const last = paragraph.children.at(-1)
  if (last?.type !== 'text' || !last.value.endsWith('\\')) return
  if (!/[^\\]\\$/.test(sourceOf(paragraph, source))) return
  last.value = last.value.slice(0, -1)
  if (last.value === '') paragraph.children.pop()
}

/** Make subscripts of `H~2~O` and superscripts of `x^2^`. */
function readScripts(tree: Root, source: string): void {
  walk(tree, (node, index, parent) => {
    if (node.type === 'delete' && !source.startsWith('~~', node.position?.start.offset)) {
      node.data = { hName: 'sub' }
      return undefined
    }
    const [match, words = ''] = node.type === 'text' ? (SUPERSCRIPT.exec(node.value) ?? []) : []
    if (node.type !== 'text' || match === undefined || sourceOf(node, source).includes('\\^'))
      return undefined
    const shown = node.value
      .split(new RegExp(SUPERSCRIPT, 'g'))
      .flatMap((value, n): readonly RootContent[] => {
        if (value === '') return []
        if (n % 2 === 0) return [{ ...node, value }]
        return [{ type: 'emphasis', children: [{ type: 'text', value }], data: { hName: 'sup' } }]
      })
    parent.children.splice(index, 1, ...(shown as never[]))
    return words === '' ? undefined : index + shown.length
  })
}
