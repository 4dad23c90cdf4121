import type { Element, ElementContent } from 'hast'
import { createLowlight } from 'lowlight'
import type { ElementChange } from './change-elements.ts'
import { aliases, languages, plainText } from './code-languages.ts'
import { markLines } from './mark-lines.ts'

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
    highlightSyntax(code)
    return markLines(node, code, slide)
  }
}

/** Highlight the syntax of a code block; unknown languages stay plain. */
function highlightSyntax(code: Element): void {
  const { className } = code.properties
  const classes = Array.isArray(className) ? className.map(String) : []
  const language = classes
    .find((name) => name.startsWith('language-'))
    ?.slice('language-'.length)
    .toLowerCase()
  const [text] = code.children
  if (!language || plainText.has(language) || !lowlight.registered(language)) return
  if (text?.type !== 'text' || code.children.length > 1) return
  code.properties.className = ['hljs', ...classes]
  code.children = lowlight.highlight(language, text.value).children as ElementContent[]
}
