import type { Nodes, Parents, Root } from 'mdast'
import type { VFile } from 'vfile'
import type { InlineMark } from '../parse/inline-marks.ts'
import { parseAttributes } from '../tree/attributes.ts'
import { assignAttributes } from './assign-attributes.ts'

/**
 * Set kramdown's attributes on a line of their own, `{: .solution}`, on the quote or list above it.
 *
 * CommonMark reads the line after a quote or list as one more line of its last paragraph. The indentation, and the
 * number of `>` before the braces, show which block they are for.
 */
export function remarkKramdownLines(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const source = String(file.value)
    if (!/^[ \t>]*\{:/m.test(source)) return
    readIn(tree, [], { file, lines: source.split(/\r?\n/) })
  }
}

/** The chapter that is read. */
interface Text {
  readonly file: VFile
  readonly lines: readonly string[]
}

/** Read the lines below a node. */
function readIn(node: Nodes, ancestors: readonly Parents[], text: Text): void {
  if (!('children' in node)) return
  if (node.type === 'paragraph') {
    node.children = node.children.filter((child) => !take(child, ancestors, text))
    const last = node.children.at(-1)
    if (last?.type === 'text') last.value = last.value.trimEnd()
    return
  }
  const path = [...ancestors, node]
  const children = node.children as Nodes[]
  for (const child of children) readIn(child, path, text)
  if (children.some(isEmptied)) node.children = children.filter((child) => !isEmptied(child)) as never
}

/** Whether a paragraph has no words. */
function isEmptied(node: Nodes): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every((child) => child.type === 'text' && child.value.trim() === '')
  )
}

/** Set the attributes of a mark on the block around it that takes them; returns whether there is one. */
function take(mark: Nodes, ancestors: readonly Parents[], { file, lines }: Text): boolean {
  if (mark.type !== 'inlineMark' || !mark.value.startsWith('{:')) return false
  const { line = 0, column = 0 } = mark.position?.start ?? {}
  const written = lines[line - 1] ?? ''
  const before = written.slice(0, column - 1)
  if (!/^[ \t>]*$/.test(before) || written.slice(column - 1).trim() !== mark.value.trim()) return false
  const owner = ownerOf(ancestors, before)
  if (!owner) return false
  assignAttributes(owner, parseAttributes(mark.value), mark as InlineMark, file)
  return true
}

/** Return the outermost quote or list that does not continue on a line with this start. */
function ownerOf(ancestors: readonly Parents[], before: string): Parents | undefined {
  let quotes = before.split('>').length - 1
  for (const node of ancestors) {
    if (node.type === 'blockquote' && quotes-- <= 0) return node
    const start = node.type === 'list' ? (node.position?.start.column ?? 1) : 0
    if (node.type === 'list' && before.length < start + 1) return node
  }
  return undefined
}
