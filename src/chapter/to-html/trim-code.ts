import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** Read the attributes of reveal.js on the `<code>` of raw HTML: `data-trim`, `data-line-numbers` and its like. */
export function readCodeAttributes(pre: Element, code: Element): void {
  const { dataTrim, dataNoescape, dataLineNumbers, dataLnStartFrom, ...properties } = code.properties
  if ([dataTrim, dataNoescape, dataLineNumbers, dataLnStartFrom].every((value) => value === undefined)) return
  code.properties = properties
  if (dataTrim !== undefined) trimCode(code)
  if (dataLineNumbers === undefined && dataLnStartFrom === undefined) return
  const lines = String(dataLineNumbers ?? '').replace(/\s/g, '')
  if (/\d/.test(lines)) pre.properties.dataLines = lines
  const start = Number.parseInt(String(dataLnStartFrom ?? ''), 10)
  if (lines !== 'false') pre.properties.dataStart = String(start > 0 ? start : 1)
}

/** Remove blank lines around code, and the indentation that all of its lines have. */
function trimCode(code: Element): void {
  const text = textOf(code)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const indent = Math.min(...lines.map((line) => line.length - line.trimStart().length))
  const from = text.slice(0, text.search(/\S/)).lastIndexOf('\n') + 1
  const to = text.trimEnd().length
  let offset = 0
  /** Columns left to remove on the current line. */
  let left = indent
  /** Trim the text of some nodes. */
  const trim = (nodes: readonly ElementContent[]): void => {
    for (const node of nodes) {
      if (node.type === 'element') trim(node.children)
      if (node.type !== 'text') continue
      let value = ''
      for (const char of node.value.split('')) {
        const isKept = offset >= from && offset < to
        if (isKept && char === '\n') left = indent
        if (isKept && (char === '\n' || left <= 0)) value += char
        else if (isKept) left--
        offset++
      }
      node.value = value
    }
  }
  if (lines.length > 0) trim(code.children)
}
