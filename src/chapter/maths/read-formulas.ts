import type { Element, Properties } from 'hast'
import type { Code, Heading, Nodes, Paragraph, Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { type InlineMath, type MathNode, withoutComments } from '../parse/math-syntax.ts'
import type { ElementChange } from '../to-html/change-elements.ts'
import { parseAttributes, setAttributes } from '../tree/attributes.ts'
import { walk } from '../tree/visit-nodes.ts'
import type { Maths } from './formula-renderer.ts'

/** Starts the class that says which formula an element is for, until it is there. */
const NUMBER = 'formula-'

/**
 * Render the formulas of a chapter, GitHub's fences of `math` among them; what stands in the tree is a place for each.
 *
 * One that cannot be rendered is shown as it was written. A `$$` without an end is a `math-unclosed` warning.
 */
export function remarkFormulas({ maths }: { readonly maths: Maths }): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    walk(tree, (node, index, parent): undefined => {
      if (node.type === 'code' && node.lang === 'math')
        parent.children[index] = readFormula(ofFence(node), maths)
      else if (node.type === 'math' || node.type === 'inlineMath') readFormula(node, maths)
      else if (node.type === 'paragraph') findUnclosed(node, file)
      else if (node.type === 'heading') namePlainly(node, maths)
    })
  }
}

/** Have plain text for the formulas of a heading, which is a title elsewhere; rendered already, they keep their TeX. */
function namePlainly(heading: Heading, maths: Maths): void {
  walk(heading, (node): undefined => {
    if (node.type === 'inlineMath') readFormula(node, maths).value = maths.text(node.value)
  })
}

/** Make a formula of a fence. */
function ofFence({ value, position }: Code): MathNode {
  const tex = withoutComments(value)
  return { type: 'math', value: tex, source: tex, attributes: '', ...(position ? { position } : {}) }
}

/** Say what becomes of a formula in HTML, once. */
function readFormula<Kind extends MathNode | InlineMath>(node: Kind, maths: Maths): Kind {
  if ((node.data as { hName?: string } | undefined)?.hName !== undefined) return node
  const { value: tex } = node
  // As an HTML parser leaves them, so that it is known again.
  const source = node.source.replace(/\r\n?/g, '\n')
  const isBlock = node.type === 'math'
  if (isBlock && node.attributes !== '') setAttributes(node, parseAttributes(node.attributes))
  const display = isBlock || node.display
  const number = maths.add({ tex, source, display }, node.position?.start)
  const text = { type: 'text', value: source } as const
  if (number === undefined) {
    setAttributes(node, { classes: ['math-error'], values: {} })
    const code: Element = { type: 'element', tagName: 'code', properties: {}, children: [text] }
    node.data = { ...node.data, hName: isBlock ? 'pre' : 'code', hChildren: [isBlock ? code : text] }
    return node
  }
  const kind = display ? 'math-display' : 'math-inline'
  setAttributes(node, { classes: ['math', kind, NUMBER + number], values: {} })
  node.data = { ...node.data, hName: isBlock ? 'div' : 'span', hChildren: [text] }
  return node
}

/** Warn of a paragraph that starts as a formula does. */
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

/**
 * Say with a `math-off` hint that a chapter has blocks of `$$` and shows them as text, once.
 *
 * Only what nobody writes but in TeX is taken for a formula.
 */
export function remarkMathHint(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const source = String(file.value)
    if (!source.includes('$$')) return
    const found = findBlock(tree, source)
    if (!found) return
    reportProblem(file, {
      rule: 'math-off',
      reason: 'Unexpected formula where mathematics are off, expected `math: true`',
      place: found,
      note: 'Set `math: true` in the front matter or in lutrin.yaml; until then, dollars are text.',
    })
  }
}

/** Find the first paragraph that is a block of TeX. */
function findBlock(node: Nodes, source: string): { line: number; column: number } | undefined {
  if (!('children' in node)) return undefined
  if (node.type === 'paragraph') {
    const { start, end } = node.position ?? {}
    const text = source.slice(start?.offset ?? 0, end?.offset ?? 0).trim()
    return /^\$\$[^$]*[\\^_=][^$]*\$\$$/.test(text) ? start : undefined
  }
  for (const child of node.children) {
    const found = findBlock(child, source)
    if (found) return found
  }
  return undefined
}

/**
 * Create what puts formulas into their places; the very last of the changes to HTML, so that nothing has to parse or
 * clean what KaTeX made.
 *
 * @param aside True for speaker notes, whose window has none of our styles: browsers draw MathML without any.
 */
export function createFormulaChange(maths: Maths, aside: boolean): ElementChange {
  return (node) => {
    // An HTML parser drops the text of a formula without any.
    const [text = { type: 'text', value: '' } as const] = node.children
    const names = classesOf(node.properties)
    const own = names.includes('math') ? names.find((name) => name.startsWith(NUMBER)) : undefined
    if (own === undefined || text.type !== 'text') return undefined
    const html = maths.html(Number(own.slice(NUMBER.length)), text.value)
    if (html === undefined) return undefined
    node.properties.className = names.filter((name) => name !== own)
    node.children = [{ type: 'raw', value: aside ? (/<math[\s\S]*<\/math>/.exec(html)?.[0] ?? html) : html }]
    return undefined
  }
}

/** List the classes of an element. */
function classesOf({ className }: Properties): readonly string[] {
  return Array.isArray(className) ? className.map(String) : []
}
