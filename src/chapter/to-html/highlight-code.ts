import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { createLowlight } from 'lowlight'
import type { ElementChange } from './change-elements.ts'
import { aliases, languages, plainText } from './code-languages.ts'
import { markLines } from './mark-lines.ts'
import { mergeCode } from './merge-code.ts'
import { readCodeAttributes } from './trim-code.ts'

/** Code with more elements of its author is not highlighted: it keeps its own colors. */
const MOST_ELEMENTS = 100

const lowlight = createLowlight(languages)
lowlight.registerAlias(aliases)

/**
 * Create the change that highlights code blocks: the syntax of known languages, and the lines that the fence names.
 *
 * @param slide True where the steps of a fence become fragments, which the handout does not have.
 */
export function createHighlighter(slide: boolean): ElementChange {
  return (node) => {
    const [code] = node.children
    if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return undefined
    readCodeAttributes(node, code)
    highlightSyntax(code)
    return markLines(node, code, slide)
  }
}

/** Highlight the syntax of a code block; unknown languages stay plain. */
function highlightSyntax(code: Element): void {
  const { className } = code.properties
  const classes = Array.isArray(className) ? className.map(String) : []
  const language = languageOf(classes)
  if (!language || plainText.has(language) || !lowlight.registered(language)) return
  if (countElements(code) > MOST_ELEMENTS) return
  const highlighted = lowlight.highlight(language, textOf(code)).children as ElementContent[]
  code.properties.className = ['hljs', ...classes.filter((name) => name !== 'hljs')]
  code.children =
    code.children.length === 1 && code.children[0]?.type === 'text'
      ? highlighted
      : mergeCode(code.children, highlighted)
}

/** Return the language among the classes of a code block; reveal.js also takes its name alone, `class="js"`. */
function languageOf(classes: readonly string[]): string | undefined {
  const prefixed = classes.find((name) => /^lang(?:uage)?-./.test(name))
  if (prefixed) return prefixed.replace(/^lang(?:uage)?-/, '').toLowerCase()
  return classes.find((name) => lowlight.registered(name.toLowerCase()))?.toLowerCase()
}

/** Return the number of elements in code; one with colors of its own counts as too many. */
function countElements(code: Element): number {
  return code.children.reduce((sum, node) => {
    if (node.type !== 'element') return sum
    const isColored = [node.properties.className ?? []]
      .flat()
      .some((name) => /^(?:hljs|token)\b/.test(String(name)))
    return sum + (isColored ? MOST_ELEMENTS : 0) + 1 + countElements(node)
  }, 0)
}
