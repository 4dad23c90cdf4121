import type { Nodes } from 'mdast'
import { type BlockText, findWritten, joinWords } from './block-text.ts'
import type { Found } from './found.ts'
import type { UnreadKind } from './unread-kind.ts'

/**
 * Find the syntax of some kinds in a block of words: a paragraph, heading or table cell.
 *
 * @param before The node before the block.
 */
export function findInWords(
  block: Nodes,
  kinds: readonly UnreadKind[],
  source: string,
  before: Nodes | undefined,
): readonly Found[] {
  const words = joinWords(block, source)
  const mayStart = block.type === 'paragraph' || (block.type === 'heading' && !isAtx(block, source))
  const found: Found[] = []
  for (const kind of kinds) {
    if (kind.scope !== 'text' && !mayStart) continue
    if (kind.scope === 'start' && !isFirst(block, source)) continue
    if (kind.scope === 'slide' && before?.type !== 'thematicBreak') continue
    for (const match of matchesOf(kind, words)) {
      if (kind.accepts && !kind.accepts(match, '')) continue
      const written = findWritten(words, block, match.index, source)
      if (!written || (written.escaped && !kind.escaped)) continue
      found.push({ kind, offset: written.offset, text: match[0] })
    }
  }
  return found
}

/** List the matches of a kind in the words of a block, with their indexes there. */
function matchesOf(kind: UnreadKind, { text }: BlockText): readonly RegExpExecArray[] {
  if (kind.scope === 'text') return [...text.matchAll(kind.pattern)]
  if (kind.scope === 'start' || kind.scope === 'block' || kind.scope === 'slide') {
    const match = kind.pattern.exec(text)
    return match?.index === 0 ? [match] : []
  }
  if (kind.scope !== 'line') return []
  const found: RegExpExecArray[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const match = kind.pattern.exec(line)
    if (match) {
      match.index += start
      found.push(match)
    }
    start += line.length + 1
  }
  return found
}

/** Whether a block is the first one of its chapter, whose front matter is empty lines. */
function isFirst({ position }: Nodes, source: string): boolean {
  return source.slice(0, position?.start.offset ?? source.length).trim() === ''
}

/** Whether a heading starts with `#`; an underlined one may be meant as a paragraph. */
function isAtx({ position }: Nodes, source: string): boolean {
  return source[position?.start.offset ?? source.length] === '#'
}
