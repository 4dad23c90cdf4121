import type { Visibility } from './word-runs.ts'

/** Read the properties at the start of a slide of remark: the number of their lines, and how its words are shown. */
export function slideProperties(content: string): {
  readonly count: number
  readonly visibility: Visibility | undefined
} {
  const lines = content.split('\n')
  const end = lines.findIndex((line) => !/^\s*[\w-]+:(?:\s|$)/.test(line))
  const count = end === -1 ? lines.length : end
  const block = lines.slice(0, count).join('\n')
  if (/^exclude:\s*true/m.test(block)) return { count, visibility: 'optional' }
  return { count, visibility: /^(?:layout:\s*true|name:)/m.test(block) ? 'repeated' : undefined }
}
