import type { Code } from 'mdast'
import type { Found } from './found.ts'
import type { UnreadKind } from './unread-kind.ts'

/** The opening line of a fence: its marks, and the info string. */
const OPENING = /^[`~]{3,}[ \t]*/

/** Find the syntax of some kinds in a code block: in its info string and in its lines. */
export function findInCode(node: Code, kinds: readonly UnreadKind[], source: string): readonly Found[] {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return []
  const lines = source.slice(start, end).split('\n')
  const [opening = ''] = lines
  const mark = OPENING.exec(opening)?.[0]
  if (mark === undefined) return []
  const info = opening.slice(mark.length).trimEnd()
  const language = /^[\w#+.-]*/.exec(info)?.[0] ?? ''
  const found: Found[] = []
  for (const kind of kinds) {
    if (kind.scope === 'fence') {
      const match = kind.pattern.exec(info)
      if (match && (kind.accepts?.(match, language) ?? true))
        found.push({ kind, offset: start, text: opening.trimEnd() })
    } else if (kind.scope === 'code') findInLines(kind)
  }
  return found

  /** Find one kind in the lines between the fences. */
  function findInLines(kind: UnreadKind): void {
    let offset = (start as number) + opening.length + 1
    for (const line of lines.slice(1)) {
      const text = line.replace(/\r$/, '')
      const match = text.includes(kind.sign) ? kind.pattern.exec(text) : null
      if (match && (kind.accepts?.(match, language) ?? true))
        found.push({ kind, offset: offset + match.index, text: match[0].trim() })
      offset += line.length + 1
    }
  }
}
