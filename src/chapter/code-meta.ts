import type { Code, Root } from 'mdast'
import { parseAttributes } from './attributes.ts'
import { walk } from './walk.ts'

/** What the line of a fence says about its code, besides the language. */
interface CodeMeta {
  /** Name of the file, shown above the code. */
  readonly title: string | undefined
  /** Lines to point out, one list a step; `1,3-4` as authors write it. */
  readonly steps: readonly string[]
  /** True where lines have numbers. */
  readonly numbered: boolean
  /** Number of the first line. */
  readonly start: number
  readonly classes: readonly string[]
}

declare module 'mdast' {
  interface CodeData {
    fence?: CodeMeta
  }
}

const LINES = /[[{]\s*((?:\d+(?:-\d+)?|all|\*)?(?:\s*[,|]\s*(?:\d+(?:-\d+)?|all|\*)?)*)\s*[\]}]/

/** Read the info strings of fences, in the ways of Docusaurus, reveal.js, pandoc, Hugo and MkDocs. */
export function remarkCodeMeta(): (tree: Root) => void {
  return (tree) => {
    walk(tree, (node) => void (node.type === 'code' && readCode(node)))
  }
}

/** Read one fence: its language is a plain name then, and the rest is in `data.fence`. */
function readCode(node: Code): void {
  const info = [node.lang ?? '', node.meta ?? ''].join(' ').trim()
  if (info === '') return
  const braces = /\{[^{}]*\}/.exec(info)?.[0] ?? ''
  const attributes = /[.#=]/.test(braces) ? parseAttributes(braces) : undefined
  const word = /^["'`]*([^\s{["'`,:=]*)/.exec(info)?.[1] ?? ''
  const classes = attributes?.classes ?? []
  const executable = /^\{\s*([a-z]\w*)\b/i.exec(info)?.[1]
  const flags = ['numberLines', 'number-lines', 'line-numbers', 'lineNumbers', 'linenos']
  const language = word !== '' ? word : (classes.find((name) => !flags.includes(name)) ?? executable ?? '')
  const values = {
    ...attributes?.values,
    ...parseAttributes(info.replace(braces, '').replace(/^\S+/, '')).values,
  }
  const lines = values['code-line-numbers'] ?? values['data-line-numbers'] ?? values['hl_lines']
  const marked = LINES.exec(info.replace(/^[^\s{[]+/, ''))?.[1]
  const steps = (
    lines === undefined || /^(?:true|false)$/.test(lines) ? (marked ?? '') : lines.replace(/[[\]"']/g, '')
  )
    .split('|')
    .map((step) => step.trim().replace(/\s*,\s*|\s+/g, ','))
  node.lang = language || null
  node.meta = null
  const numbered =
    flags.some((flag) => classes.includes(flag) || (flag in values && values[flag] !== 'false')) ||
    'startFrom' in values ||
    lines === 'true'
  const fence: CodeMeta = {
    title:
      values['title'] ?? values['filename'] ?? values['name'] ?? /^[\w+#-]+:([\w./-]*[\w-])$/.exec(info)?.[1],
    steps: steps.some((step) => step !== '') ? steps : [],
    numbered,
    start: Number.parseInt(values['startFrom'] ?? values['linenostart'] ?? '1', 10) || 1,
    classes: classes.filter((name) => name !== language && !flags.includes(name)),
  }
  node.data = { ...node.data, fence }
}
