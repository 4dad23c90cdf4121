import { createHash } from 'node:crypto'
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { VFile } from 'vfile'
import type { Diagram } from '../../model/compiled.ts'
import type { ElementChange } from './change-elements.ts'

/** The diagrams of a chapter, found while its pieces become HTML. */
export interface Diagrams {
  /** Marks those of a piece. */
  readonly mark: ElementChange
  /** Tells all that were marked, each place of the chapter once. */
  readonly list: () => readonly Diagram[]
}

/**
 * Create what finds the diagrams of a chapter: code in Mermaid's language, and the element with the class `mermaid` in
 * which Mermaid's own pages have it.
 *
 * Each stays the code block that it is, with a mark for the stage that draws.
 */
export function createDiagrams(): Diagrams {
  const found = new Map<string, Diagram>()
  return {
    mark: (node, file) => {
      const text = takeText(node)?.replace(/\s+$/, '')
      if (text === undefined) return undefined
      const key = createHash('sha256').update(text).digest('hex').slice(0, 16)
      const line = firstLine(text, node.position?.start.line ?? 1, file)
      node.properties.dataDiagram = key
      found.set(`${line} ${key}`, { key, text, line })
      return undefined
    },
    list: () => [...found.values()],
  }
}

/** Read the text of a diagram, which is a code block from then on; undefined where an element is none. */
function takeText(node: Element): string | undefined {
  const [child] = node.children
  if (node.tagName === 'pre' && child?.type === 'element' && child.tagName === 'code') {
    const classes = [child.properties.className ?? []].flat()
    return classes.includes('language-mermaid') ? textOf(child) : undefined
  }
  const classes = [node.properties.className ?? []].flat()
  if (!/^(?:pre|div)$/.test(node.tagName) || !classes.includes('mermaid')) return undefined
  if (node.children.some(({ type }) => type !== 'text')) return undefined
  const text = textOf(node).replace(/^[ \t]*\n/, '')
  node.tagName = 'pre'
  node.properties.className = classes.filter((name) => name !== 'mermaid')
  const properties = { className: ['language-mermaid'] }
  node.children = [
    { type: 'element', tagName: 'code', properties, children: [{ type: 'text', value: text }] },
  ]
  return text
}

/**
 * Find the line of the chapter on which a text starts: the fence's own line, attributes and options of a cell stand
 * before it.
 */
function firstLine(text: string, start: number, file: VFile): number {
  const lines = text.split('\n')
  const filled = lines.findIndex((line) => line.trim() !== '')
  const wanted = lines[filled]?.trim()
  const source = String(file.value).split('\n')
  for (let line = start; wanted !== undefined && line <= source.length; line++) {
    if (source[line - 1]?.trim() === wanted) return line - filled
  }
  return start + 1
}
