import type { Element, ElementContent } from 'hast'

/**
 * Highlight lines of a code block, number them, and put a title above it, as its fence says.
 *
 * The fence's info is in attributes of the `<pre>`: `dataTitle`, `dataLines` (steps, `1,3-4|6`) and `dataStart` (number
 * of the first line). On a slide, the steps after the first are empty fragments after the code; the page's script moves
 * the highlight.
 *
 * @returns The element that replaces the `<pre>`; undefined where the `<pre>` stays.
 */
export function markLines(pre: Element, code: Element, slide: boolean): Element | undefined {
  const { dataTitle, dataLines, dataStart, ...properties } = pre.properties
  if (dataTitle === undefined && dataLines === undefined && dataStart === undefined) return undefined
  pre.properties = properties
  const steps = String(dataLines ?? '').split('|')
  const marked = slide || steps.length === 1 ? parseLines(steps[0] ?? '') : undefined
  if (dataLines !== undefined || dataStart !== undefined) {
    code.children = splitLines(code.children).map((children, n): Element => {
      const className = ['line', ...(marked?.(n + 1) ? ['marked'] : [])]
      return { type: 'element', tagName: 'span', properties: { className }, children }
    })
  }
  const names = [pre.properties.className ?? []].flat().map(String)
  if (dataLines !== undefined) names.push('has-lines')
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
