import type { Element, ElementContent } from 'hast'

/**
 * Highlight lines of a code block, number them, and put a title above it, as its fence says.
 *
 * The fence's info is in attributes of the `<pre>`: `dataTitle`, `dataLines` (steps, `1,3-4|6`), `dataStart` (number of
 * the first line) and `dataMarks` (`2:added 4:1`: kinds of lines, and numbers that a list below explains). On a slide, the steps after the first are empty fragments after the code; the page's script moves
 * the highlight.
 *
 * @returns The element that replaces the `<pre>`; undefined where the `<pre>` stays.
 */
export function markLines(pre: Element, code: Element, slide: boolean): Element | undefined {
  const { dataTitle, dataLines, dataStart, dataMarks, ...properties } = pre.properties
  if ([dataTitle, dataLines, dataStart, dataMarks].every((value) => value === undefined)) return undefined
  pre.properties = properties
  const steps = String(dataLines ?? '').split('|')
  const marked = slide || steps.length === 1 ? parseLines(steps[0] ?? '') : undefined
  const marksOf = readMarks(String(dataMarks ?? ''))
  if (dataLines !== undefined || dataStart !== undefined || dataMarks !== undefined) {
    code.children = splitLines(code.children).map((children, n): Element => {
      const { kinds, notes } = marksOf(n + 1)
      const className = ['line', ...(marked?.(n + 1) ? ['marked'] : []), ...kinds]
      return {
        type: 'element',
        tagName: 'span',
        properties: { className },
        children: withNotes(children, notes),
      }
    })
  }
  const names = [pre.properties.className ?? []].flat().map(String)
  if (dataLines !== undefined || dataMarks !== undefined) names.push('has-lines')
  if (dataStart !== undefined) {
    names.push('numbered')
    const own = [pre.properties.style ?? []].flat()
    pre.properties.style = [`counter-reset: line ${Number(dataStart) - 1}`, ...own].join('; ')
  }
  if (names.length > 0) pre.properties.className = names
  if (slide && steps.length > 1) {
    pre.properties.dataSteps = steps[0] ?? ''
    for (const step of steps.slice(1)) pre.children.push(stepOf(step))
  }
  return dataTitle === undefined ? undefined : entitle(pre, String(dataTitle))
}

/** Read the kinds of lines and their notes; returns the function that finds those of a line, from 1. */
function readMarks(
  marks: string,
): (line: number) => { readonly kinds: readonly string[]; readonly notes: readonly string[] } {
  const found = marks.split(' ').map((mark) => mark.split(':'))
  return (line) => {
    const own = found.flatMap(([number, mark]) => (Number(number) === line && mark ? [mark] : []))
    const isNote = (mark: string): boolean => /^\d+$/.test(mark)
    return { kinds: own.filter((mark) => !isNote(mark)), notes: own.filter(isNote) }
  }
}

/** Add the numbers of notes to the end of a line; they are no text, so that they are not copied with the code. */
function withNotes(children: readonly ElementContent[], notes: readonly string[]): ElementContent[] {
  if (notes.length === 0) return [...children]
  const elements = notes.map((note): Element => {
    const properties = { className: ['code-note'], dataNote: note }
    return { type: 'element', tagName: 'span', properties, children: [] }
  })
  const last = children.at(-1)
  if (last?.type !== 'text' || !last.value.endsWith('\n')) return [...children, ...elements]
  const text: ElementContent = { type: 'text', value: last.value.slice(0, -1) }
  return [...children.slice(0, -1), text, ...elements, { type: 'text', value: '\n' }]
}

/** Make the fragment of a step, which holds the lines that it highlights. */
function stepOf(lines: string): Element {
  const properties = { className: ['fragment', 'code-step'], dataLines: lines, hidden: true }
  return { type: 'element', tagName: 'span', properties, children: [] }
}

/** Wrap a code block in a figure with a title. */
function entitle(pre: Element, title: string): Element {
  const caption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: title }],
  }
  return { type: 'element', tagName: 'figure', properties: { className: ['code'] }, children: [caption, pre] }
}

/** Read a list of lines, `1,3-4`; returns the function that checks whether a line, from 1, is in the list. */
function parseLines(list: string): (line: number) => boolean {
  const ranges = list.split(',').flatMap((part) => {
    const [, from, to] = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(part) ?? []
    return from === undefined ? [] : [[Number(from), Number(to ?? from)] as const]
  })
  return (line) => ranges.some(([from, to]) => from <= line && line <= to)
}

/** Split highlighted code into lines with their line ends; an element that spans lines is repeated in each. */
function splitLines(nodes: readonly ElementContent[]): readonly ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    const pieces: readonly ElementContent[][] =
      node.type === 'text'
        ? (node.value.match(/[^\n]*\n|[^\n]+/g) ?? []).map((value) => [{ type: 'text', value }])
        : node.type === 'element'
          ? splitLines(node.children).map((children) => [{ ...node, children }])
          : [[node]]
    for (const [n, piece] of pieces.entries()) {
      if (n > 0 || endsLine(lines.at(-1)?.at(-1))) lines.push([])
      lines.at(-1)?.push(...piece)
    }
  }
  return lines
}

/** Whether a node ends with a line end. */
function endsLine(node: ElementContent | undefined): boolean {
  if (node?.type === 'text') return node.value.endsWith('\n')
  return node?.type === 'element' && endsLine(node.children.at(-1))
}
