import type { Element } from 'hast'
import type { Code, Heading, Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { type InlineMath, type MathNode, withoutComments } from '../parse/math-syntax.ts'
import { parseAttributes, setAttributes } from '../tree/attributes.ts'
import { walk } from '../tree/visit-nodes.ts'
import { createEquationLabels, type EquationLabels } from './equation-labels.ts'
import { readEquationReferences } from './equation-references.ts'
import { FORMULA_CLASS, type Formulas } from './formulas.ts'

/**
 * Render the formulas of a chapter, and leave an empty element with the formula's number in the tree.
 *
 * GitHub's code fences with the language `math` are formulas too. A formula that cannot be rendered is shown as it was
 * written. A `$$` without an end is a `math-unclosed` warning.
 */
export function remarkFormulas({
  formulas,
}: {
  readonly formulas: Formulas
}): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const labels = createEquationLabels()
    const before = new Map<MathNode | InlineMath, number>()
    walk(tree, (node, index, parent): undefined => {
      if (node.type === 'code' && node.lang === 'math') {
        const math = mathOfFence(node)
        parent.children[index] = math
        before.set(math, readLabels(math, labels))
      } else if (node.type === 'math' || node.type === 'inlineMath')
        before.set(node, readLabels(node, labels))
    })
    readEquationReferences(tree, labels, file)
    walk(tree, (node): undefined => {
      if (node.type === 'math' || node.type === 'inlineMath') readFormula(node, formulas, before.get(node))
      else if (node.type === 'paragraph') findUnclosed(node, file)
      else if (node.type === 'heading') writeTitleAsText(node, formulas)
    })
  }
}

/**
 * Write the formulas of a heading as plain text, because headings are titles in menus and ids.
 *
 * Formulas are rendered before, so that the heading itself shows the TeX.
 */
function writeTitleAsText(heading: Heading, formulas: Formulas): void {
  walk(heading, (node): undefined => {
    if (node.type === 'inlineMath') readFormula(node, formulas).value = formulas.toText(node.value)
  })
}

/**
 * Read the labels of a formula, whose first one is its id; a formula in the text has no id.
 *
 * @returns How many equations have numbers before it.
 */
function readLabels(node: MathNode | InlineMath, labels: EquationLabels): number {
  const { tex, before, id } = labels.read(node.value)
  node.value = tex
  if (id !== undefined) setAttributes(node, { id, classes: [], values: {} })
  return before
}

/** Make a formula of a code fence. */
function mathOfFence({ value, position }: Code): MathNode {
  const tex = withoutComments(value)
  return { type: 'math', value: tex, source: tex, attributes: '', ...(position ? { position } : {}) }
}

/** Render a formula and set the HTML element of its node; a node that has one already stays. */
function readFormula<Kind extends MathNode | InlineMath>(
  node: Kind,
  formulas: Formulas,
  before?: number,
): Kind {
  if (node.data?.hName !== undefined) return node
  const { value: tex } = node
  // HTML parsers normalize line ends, and the source is compared after that.
  const source = node.source.replace(/\r\n?/g, '\n')
  const isBlock = node.type === 'math'
  if (isBlock && node.attributes !== '') setAttributes(node, parseAttributes(node.attributes))
  const display = isBlock || node.display
  const number = formulas.add({ tex, source, display, before }, node.position?.start)
  const text = { type: 'text', value: source } as const
  if (number === undefined) {
    setAttributes(node, { classes: ['math-error'], values: {} })
    const code: Element = { type: 'element', tagName: 'code', properties: {}, children: [text] }
    node.data = { ...node.data, hName: isBlock ? 'pre' : 'code', hChildren: [isBlock ? code : text] }
    return node
  }
  const kind = display ? 'math-display' : 'math-inline'
  setAttributes(node, { classes: ['math', kind, FORMULA_CLASS + number], values: {} })
  node.data = { ...node.data, hName: isBlock ? 'div' : 'span', hChildren: [text] }
  return node
}

/** Report a paragraph that starts with `$$`, as a formula without an end does. */
function findUnclosed({ children: [first] }: Paragraph, file: VFile): void {
  const { start } = first?.position ?? {}
  if (first?.type !== 'text' || !first.value.startsWith('$$') || !start) return
  if (!String(file.value).startsWith('$$', start.offset)) return
  reportProblem(file, {
    rule: 'math-unclosed',
    reason: 'Unexpected `$$` without an end, expected another `$$` before the slide ends',
    place: start,
    note: 'It is shown as text. Write `\\$\\$` where it is meant to be.',
  })
}
