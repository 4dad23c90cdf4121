/** What a line of code is marked as, besides being highlighted. */
export type LineKind = 'added' | 'removed' | 'error' | 'warning'

/** Comments of the languages that courses show, from their start to what they say. */
const START = String.raw`(?:\/\/+|#+|--|%+|;+|\/\*+|<!--|\{\/\*)[ \t]*`
const END = String.raw`[ \t]*(?:\*\/\}?|-->)?[ \t]*`
/** A comment alone on its line: `// highlight-next-line` of Docusaurus, `# highlight-start`. */
const ALONE = new RegExp(`^[ \\t]*${START}highlight-(next-line|start|end)${END}\\r?$`)
/** A comment at the end of a line: `// [!code ++]` of VitePress, `// highlight-line` of Gatsby. */
const AT_END = new RegExp(
  `[ \\t]*${START}(?:\\[!code (\\+\\+|--|hl|highlight|focus|warning|error)(?::(\\d{1,3}))?\\]|highlight-line)${END}(?=\\r?$)`,
)
const KINDS: Readonly<Record<string, LineKind>> = {
  '++': 'added',
  '--': 'removed',
  error: 'error',
  warning: 'warning',
}
/** Languages whose blocks show the source of a page: with a fence in them, such comments are what they show. */
const SOURCES: ReadonlySet<string> = new Set(['md', 'markdown', 'mdx', 'rmd', 'qmd', 'text', 'txt'])

/** A code block without the comments that marked its lines. */
interface MarkedCode {
  readonly value: string
  /** Numbers of the marked lines, from 1. */
  readonly lines: readonly number[]
  /** Kinds of marked lines, by number. */
  readonly kinds: Readonly<Record<number, LineKind>>
}

/** Marks that the next lines have. */
interface Mark {
  readonly count: number
  readonly kind: LineKind | undefined
}

/** Take the comments that mark lines out of code; undefined where it has none, or shows them on purpose. */
export function takeLineMarks(code: string, language = ''): MarkedCode | undefined {
  if (!code.includes('highlight-') && !code.includes('[!code ')) return undefined
  if (SOURCES.has(language.toLowerCase()) && /^[ \t]*(?:```|~~~)/m.test(code)) return undefined
  const kept: string[] = []
  const marked = new Set<number>()
  const kinds: Record<number, LineKind> = {}
  let changed = false
  let open = false
  let marks: readonly Mark[] = []
  for (const line of code.split('\n')) {
    const alone = ALONE.exec(line)?.[1]
    if (alone !== undefined) {
      changed = true
      open = alone === 'start' || (alone === 'next-line' && open)
      if (alone === 'next-line') marks = [...marks, { count: 1, kind: undefined }]
      continue
    }
    const { text, found } = takeFromEnd(line)
    changed ||= found.length > 0
    marks = [...marks, ...found]
    // A comment that is alone on its line marks the lines after it.
    if (found.length > 0 && text.trim() === '') continue
    kept.push(text)
    if (open || marks.length > 0) marked.add(kept.length)
    const kind = marks.find((mark) => mark.kind !== undefined)?.kind
    if (kind) kinds[kept.length] = kind
    marks = marks.flatMap((mark) => (mark.count > 1 ? [{ ...mark, count: mark.count - 1 }] : []))
  }
  return changed ? { value: kept.join('\n'), lines: [...marked], kinds } : undefined
}

/** Take all comments that mark lines from the end of a line. */
function takeFromEnd(line: string): { readonly text: string; readonly found: readonly Mark[] } {
  const found: Mark[] = []
  let text = line
  for (let end = AT_END.exec(text); end; end = AT_END.exec(text)) {
    found.unshift({ count: Number(end[2] ?? 1), kind: KINDS[end[1] ?? ''] })
    text = text.slice(0, end.index) + text.slice(end.index + end[0].length)
  }
  return { text, found }
}
