import type { Code, Nodes, Root } from 'mdast'
import { walk } from '../tree/visit-nodes.ts'

declare module 'mdast' {
  interface CodeData {
    /** Numbers at the ends of lines, `<1>`, which a list below the code explains; by the number of the line. */
    notes?: Readonly<Record<number, readonly number[]>>
  }
}

/** The numbers at the end of a line, in a comment as Quarto has them or by themselves as AsciiDoc has them. */
const NOTES =
  /[ \t]+(?:(?:\/\/+|#+|--|%+|;+|\/\*|<!--)[ \t]*)?((?:<\d{1,2}>[ \t]*)+)(?:\*\/|-->)?[ \t]*(?=\r?$)/

/** Read the numbers in code that the numbered list right below it explains, and take them out of the code. */
export function remarkCodeNotes(): (tree: Root) => void {
  return (tree) => {
    walk(
      tree,
      (node, index, parent) => void (node.type === 'code' && readNotes(node, parent.children[index + 1])),
    )
  }
}

/** Read the numbers in a code block. */
function readNotes(code: Code, list: Nodes | undefined): void {
  if (list?.type !== 'list' || !list.ordered || (list.start ?? 1) !== 1 || !/<\d{1,2}>/.test(code.value))
    return
  const notes: Record<number, readonly number[]> = {}
  const lines = code.value.split('\n').map((line, n) => {
    const found = NOTES.exec(line)
    if (!found) return line
    notes[n + 1] = (found[1]?.match(/\d+/g) ?? []).map(Number)
    return line.slice(0, found.index) + line.slice(found.index + found[0].length)
  })
  const numbers = Object.values(notes).flat()
  const isExplained = numbers.includes(1) && numbers.every((n) => n >= 1 && n <= list.children.length)
  if (!isExplained) return
  code.value = lines.join('\n')
  code.data = { ...code.data, notes }
}
