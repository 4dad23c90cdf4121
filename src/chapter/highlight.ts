import type { Element } from 'hast'
import { createLowlight } from 'lowlight'
import { languages, plainText } from './languages.ts'

const lowlight = createLowlight(languages)

/** Highlight a code block of a language that we know; any other stays plain. */
export function highlightCode(node: Element): undefined {
  const [code] = node.children
  if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return
  const { className } = code.properties
  const classes = Array.isArray(className) ? className.map(String) : []
  const language = classes.find((name) => name.startsWith('language-'))?.slice('language-'.length)
  const [text] = code.children
  if (!language || plainText.has(language) || !lowlight.registered(language)) return
  if (text?.type !== 'text' || code.children.length > 1) return
  code.properties.className = ['hljs', ...classes]
  code.children = lowlight.highlight(language, text.value).children as Element['children']
}
