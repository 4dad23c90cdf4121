import type { Root, RootContent } from 'mdast'
import type { InlineMath } from '../../parse/math-syntax.ts'
import { walk } from '../../tree/visit-nodes.ts'

/** A formula in a code span; no space is inside of single dollars, since `$ ls $` may be a command. */
const FORMULA = /^(?:\$\$([\s\S]+)\$\$|\$(?!\s)([^$]+)(?<!\s)\$|\\\(([\s\S]+)\\\)|\\\[([\s\S]+)\\\])$/

/** Make formulas of code spans with the delimiters of a formula in them, as authors of reveal.js write them. */
export function readCodeFormulas(tree: Root): void {
  walk(tree, (node, index, parent): undefined => {
    if (node.type !== 'inlineCode') return
    const [source, block, text, round, square] = FORMULA.exec(node.value.trim()) ?? []
    if (source === undefined) return
    const formula: InlineMath = {
      type: 'inlineMath',
      value: block ?? text ?? round ?? square ?? '',
      source,
      display: (block ?? square) !== undefined,
      ...(node.position ? { position: node.position } : {}),
    }
    ;(parent.children as RootContent[])[index] = formula
  })
}
