/** A comment that marks lines: `// highlight-next-line` of Docusaurus alone on its line, `// [!code ++]` of VitePress at its end. */
const ALONE =
  /^[ \t]*(?:\/\/|#|--|%|;|\/\*|<!--|\{\/\*)[ \t]*highlight-(next-line|start|end)[ \t]*(?:\*\/\}?|-->)?[ \t]*\r?$/
const AT_END =
  /[ \t]*(?:\/\/|#|--|%|;|\/\*|<!--)[ \t]*\[!code (?:\+\+|--|hl|highlight|focus|warning|error)(?::(\d{1,3}))?\][ \t]*(?:\*\/|-->)?[ \t]*(?=\r?$)/

/** A code block without the comments that marked its lines. */
interface MarkedCode {
  readonly value: string
  /** Numbers of the marked lines, from 1. */
  readonly lines: readonly number[]
}

/** Take the comments that mark lines out of code; undefined where it has none. */
export function takeLineMarks(code: string): MarkedCode | undefined {
  if (!code.includes('highlight-') && !code.includes('[!code ')) return undefined
  const kept: string[] = []
  const marked = new Set<number>()
  let changed = false
  let open = false
  /** How many of the next lines are marked. */
  let next = 0
  for (const line of code.split('\n')) {
    const alone = ALONE.exec(line)?.[1]
    const end = AT_END.exec(line)
    if (alone !== undefined) {
      open = alone === 'start' || (alone === 'next-line' && open)
      if (alone === 'next-line') next = Math.max(next, 1)
    } else {
      if (end) next = Math.max(next, Number(end[1] ?? 1))
      kept.push(end ? line.slice(0, end.index) + line.slice(end.index + end[0].length) : line)
      if (open || next > 0) marked.add(kept.length)
      next = Math.max(0, next - 1)
    }
    changed ||= alone !== undefined || end !== null
  }
  return changed ? { value: kept.join('\n'), lines: [...marked] } : undefined
}
