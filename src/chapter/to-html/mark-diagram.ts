import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { VFile } from 'vfile'

/** A diagram in Mermaid's language. */
interface DiagramText {
  readonly text: string
  /** Line of the chapter on which the text starts. */
  readonly line: number
}

declare module 'hast' {
  interface ElementData {
    /** Set on the code block of a diagram. */
    diagram?: DiagramText | undefined
  }
}

/**
 * Mark the code block of a diagram: a fence in Mermaid's language, or the element with the class `mermaid` that
 * Mermaid's own pages have.
 *
 * It stays a code block, with its title and attributes, until {@link rehypeDiagramTokens} takes it out.
 */
export function markDiagram(node: Element, file: VFile): undefined {
  const text = takeText(node)?.replace(/\s+$/, '')
  if (text === undefined) return
  const line = findFirstLine(text, node.position?.start.line ?? 1, file)
  node.data = { ...node.data, diagram: { text, line } }
}

/** Return the text of a diagram, and make its element a code block; undefined where the element is no diagram. */
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
 * Find the line of the chapter on which a diagram's text starts.
 *
 * An element starts on the line of its fence or attributes, and Quarto's cell options may follow before the text.
 */
function findFirstLine(text: string, start: number, file: VFile): number {
  const lines = text.split('\n')
  const filled = lines.findIndex((line) => line.trim() !== '')
  const wanted = lines[filled]?.trim()
  const source = String(file.value).split('\n')
  for (let line = start; wanted !== undefined && line <= source.length; line++) {
    if (source[line - 1]?.trim() === wanted) return line - filled
  }
  return start + 1
}
