import type { Code, Root } from 'mdast'
import { readHighlightLines } from '../parse/highlight-lines.ts'
import { type Attributes, NO_ATTRIBUTES, parseAttributes } from '../tree/attributes.ts'
import { walk } from '../tree/visit-nodes.ts'
import { type LineKind, takeLineMarks } from './marked-lines.ts'

/** The info string of a fence, without the language. */
interface CodeMeta {
  /** Name of the file, shown above the code. */
  readonly title: string | undefined
  /** Lines to highlight, one list per step, as authors write it: `1,3-4`. */
  readonly steps: readonly string[]
  /** True where lines have numbers. */
  readonly numbered: boolean
  /** Number of the first line. */
  readonly start: number
  /** Kinds of lines, by number. */
  readonly kinds: Readonly<Record<number, LineKind>>
  readonly classes: readonly string[]
  /** Words beside the language, which switch something on: `solution`, `solution=TRUE`. */
  readonly flags: readonly string[]
}

declare module 'mdast' {
  interface CodeData {
    fence?: CodeMeta
    /** Format in pandoc's `{=html}`: the block is not code but raw text in this format. */
    raw?: string
  }
}

/** Lines in brackets or braces, in one or more steps; in reveal.js the number of the first line may precede them. */
const LINES = /[[{]\s*(?:(\d+):\s*)?((?:\d+(?:-\d+)?|all|\*)?(?:\s*[,|]\s*(?:\d+(?:-\d+)?|all|\*)?)*)\s*[\]}]/
/** Names that turn line numbers on, as classes, keys or words. */
const NUMBERED: ReadonlySet<string> = new Set([
  ...['numberlines', 'number-lines', 'linenumbers', 'line-numbers', 'showlinenumbers', 'linenos', 'linenums'],
])
/** Names of the number of the first line. */
const STARTS = ['startfrom', 'start-from', 'linenostart', 'startline', 'data-ln-start-from', 'linenums']
const TITLES = ['title', 'filename', 'name', 'file', 'lst-cap']
/** Directives of MyST whose argument is the language. */
const DIRECTIVE = /^\{(?:code|code-block|code-cell|sourcecode)\}\s*([\w+#-]*)/
/** An option of a cell, which Quarto does not show: `#| echo: true`. */
const OPTION = /^(?:#|\/\/|--|%%?)\|[ \t]*(?:([\w.-]+)[ \t]*:[ \t]*(.*?))?[ \t]*(?:\r?\n|$)/

/** Read the info strings of fences, in the ways of Docusaurus, reveal.js, pandoc, Quarto, Hugo, Slidev and MkDocs. */
export function remarkFenceInfo(): (tree: Root) => void {
  return (tree) => {
    walk(tree, (node) => void (node.type === 'code' && readCode(node)))
  }
}

/** Parse one info string: the language becomes a plain name, the rest goes to `data.fence`. */
function readCode(node: Code): void {
  const info = [node.lang ?? '', node.meta ?? ''].join(' ').trim()
  if (info === '') return
  node.meta = null
  const raw = /^\{=(\w+)\}$/.exec(info)?.[1]
  if (raw !== undefined) {
    node.lang = raw
    node.data = { ...node.data, raw }
    return
  }
  const braces = bracesIn(info)
  const attributes = /[.#=]/.test(braces) ? parseAttributes(separated(braces)) : NO_ATTRIBUTES
  const language = languageOf(info, attributes)
  const isCell = /^\{\s*\p{L}/u.test(info) && !DIRECTIVE.test(info)
  const values = lowerCase({
    ...(isCell ? takeOptions(node) : {}),
    ...attributes.values,
    ...parseAttributes(separated(info.replace(braces, '').replace(/^[^\s,]+/, ''))).values,
  })
  const { lines, start: first } = linesOf(info, values)
  const steps = lines.split('|').map((step) => step.trim().replace(/\s*,\s*|\s+/g, ','))
  const start = first ?? STARTS.map((name) => Number.parseInt(values[name] ?? '', 10)).find((n) => n > 0)
  const isFlag = (name: string): boolean => NUMBERED.has(name.toLowerCase())
  const isOn = (name: string): boolean => name in values && values[name] !== 'false'
  const marks = takeLineMarks(node.value, language)
  node.value = marks?.value ?? node.value
  const marked = steps.some((step) => step !== '') ? steps : [marks?.lines.join(',') ?? '']
  node.lang = language.toLowerCase() || null
  const fence: CodeMeta = {
    title: TITLES.map((name) => values[name]).find((title) => title) ?? titleOf(info),
    steps: marked.some((step) => step !== '') ? marked : [],
    numbered:
      attributes.classes.some(isFlag) ||
      [...NUMBERED].some(isOn) ||
      start !== undefined ||
      values['code-line-numbers'] === 'true' ||
      /\blines:\s*true\b|\s\[\]/.test(info),
    start: start ?? 1,
    kinds: marks?.kinds ?? {},
    classes: attributes.classes.filter((name) => plainName(name) !== language && !isFlag(name)),
    flags: Object.keys(values).filter((name) => /^(?:|true|yes|1)$/i.test(values[name] ?? '')),
  }
  node.data = { ...node.data, fence }
}

/** Return the first braces outside quotes; '' without any. */
function bracesIn(info: string): string {
  const unquoted = info.replace(/"[^"]*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length))
  const found = /\{[^{}]*\}/.exec(unquoted)
  return found ? info.slice(found.index, found.index + found[0].length) : ''
}

/** Return the language: the first word, else the first class, else the engine of a cell. */
function languageOf(info: string, { classes }: Attributes): string {
  const directive = DIRECTIVE.exec(info)?.[1]
  if (directive !== undefined) return directive
  const word = /^["'`.]*([^\s{["'`,:=]*)/.exec(info)?.[1] ?? ''
  const own = classes.find((name) => !NUMBERED.has(name.toLowerCase()))
  const name = /[\p{L}\d]/u.test(word)
    ? word
    : (own ?? /^\{+\s*(\p{L}[\p{L}\p{M}\p{N}\p{Cf}_-]*)/u.exec(info)?.[1] ?? '')
  return plainName(name)
}

/** Return the name of a language without the prefix of HTML classes. */
function plainName(language: string): string {
  return language.replace(/^lang(?:uage)?-(?=.)/, '')
}

/** Return the lines to highlight, and the number of the first line that precedes them in reveal.js. */
function linesOf(
  info: string,
  values: Attributes['values'],
): { readonly lines: string; readonly start: number | undefined } {
  const named =
    readHighlightLines(info).lines ??
    values['code-line-numbers'] ??
    values['data-line-numbers'] ??
    values['hl_lines']
  if (named !== undefined && !/^(?:true|false)$/.test(named))
    return { lines: named.replace(/[[\]"']/g, ''), start: undefined }
  // Quoted text is a title or the like.
  const unquoted = info.replace(/"[^"]*"|'[^']*'/g, '""').replace(/^[^\s{[]+/, '')
  const [, start, lines = ''] = LINES.exec(unquoted) ?? []
  const slidev = /\bstartLine:\s*(\d+)/.exec(info)?.[1]
  return { lines, start: Number.parseInt(start ?? slidev ?? '', 10) || undefined }
}

/** Return a title without a key: `yaml:file.yml`, `js:title=file.js`, `[file.ts]`, `{"title": "…"}`. */
function titleOf(info: string): string | undefined {
  return (
    /^[\w+#-]+:(?:title=)?([\w./-]*[\w-])$/.exec(info)?.[1] ??
    /\s\[([\w./ -]*[a-z][\w./ -]*\.\w+|[A-Z]\w*file)\]/.exec(info)?.[1] ??
    /"(?:title|filename)"\s*:\s*"([^"]*)"/.exec(info)?.[1]
  )
}

/** Parse the options at the start of a cell, and remove them and the blank lines after them from its code. */
function takeOptions(node: Code): Attributes['values'] {
  const values: Record<string, string> = {}
  let hasOptions = false
  for (let option = OPTION.exec(node.value); option && option[0] !== ''; option = OPTION.exec(node.value)) {
    const [line, key, value = ''] = option
    if (key !== undefined) values[key] = value.replace(/^(["'])(.*)\1$/, '$2')
    node.value = node.value.slice(line.length)
    hasOptions = true
  }
  if (hasOptions) node.value = node.value.replace(/^(?:[ \t]*\r?\n)+/, '')
  return values
}

/** Replace the commas between attributes of Hugo and R by spaces; lines to highlight are read before. */
function separated(attributes: string): string {
  return readHighlightLines(attributes).others.replace(/,(?=\s*[\w.-]+\s*=)/g, ' ')
}

/** Return values with names in lower case. */
function lowerCase(values: Attributes['values']): Attributes['values'] {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]))
}
