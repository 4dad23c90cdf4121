import type { Properties } from 'hast'
import type { ElementChange } from '../to-html/change-elements.ts'
import { FORMULA_CLASS, type Formulas } from './formulas.ts'

/**
 * Create the change that puts rendered formulas into their elements.
 *
 * It must be the last change, so that no plugin parses or cleans KaTeX's HTML.
 *
 * @param mathMlOnly True for speaker notes: their window has none of our styles, and browsers draw MathML without styles.
 */
export function createFormulaChange(formulas: Formulas, mathMlOnly: boolean): ElementChange {
  return (node) => {
    // An HTML parser drops the text node of an empty formula.
    const [source = { type: 'text', value: '' } as const] = node.children
    const classes = classesOf(node.properties)
    const marker = classes.includes('math')
      ? classes.find((name) => name.startsWith(FORMULA_CLASS))
      : undefined
    if (marker === undefined || source.type !== 'text') return undefined
    const html = formulas.html(Number(marker.slice(FORMULA_CLASS.length)), source.value)
    if (html === undefined) return undefined
    node.properties.className = classes.filter((name) => name !== marker)
    node.children = [{ type: 'raw', value: mathMlOnly ? mathMlOf(html) : html }]
    return undefined
  }
}

/** Return the MathML in KaTeX's HTML. */
function mathMlOf(html: string): string {
  return /<math[\s\S]*<\/math>/.exec(html)?.[0] ?? html
}

/** List the classes of an element. */
function classesOf({ className }: Properties): readonly string[] {
  return Array.isArray(className) ? className.map(String) : []
}
