import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { reportProblem } from '../../problems/report-problem.ts'
import { pointAt } from '../parse/point-at.ts'
import { walk } from '../tree/visit-nodes.ts'
import { holdsWords } from './block-text.ts'
import { findInCode } from './find-in-code.ts'
import { findInWords } from './find-in-words.ts'
import type { Found } from './found.ts'
import type { UnreadKind } from './unread-kind.ts'
import { UNREAD_KINDS } from './unread-kinds.ts'

/**
 * Warn of text that looks like the syntax of another tool and that no dialect has read: once for each kind in a chapter,
 * at its first place.
 */
export function remarkUnreadSyntax(): (tree: Root, file: VFile) => void {
  return (tree, file) => {
    const source = String(file.value)
    const kinds = UNREAD_KINDS.filter(({ sign }) => source.includes(sign))
    if (kinds.length === 0) return
    const found = findUnread(tree, kinds, source)
    for (const kind of kinds) {
      const ofKind = found.filter((one) => one.kind === kind).sort((a, b) => a.offset - b.offset)
      const [first] = ofKind
      if (first && !isReported(first, file)) report(file, first, ofKind.length, source)
    }
  }
}

/** Find the syntax of some kinds in the words and the code of a tree. */
function findUnread(tree: Root, kinds: readonly UnreadKind[], source: string): readonly Found[] {
  const found: Found[] = []
  walk(tree, (node, index, parent): number | undefined => {
    if (node.type === 'code') found.push(...findInCode(node, kinds, source))
    if (!holdsWords(node)) return undefined
    found.push(...findInWords(node, kinds, source, parent.children[index - 1]))
    return index + 1
  })
  return found
}

/** Whether a plugin has reported the text already, such as a container without an end. */
function isReported({ text }: Found, file: VFile): boolean {
  return file.messages.some(({ reason }) => reason.includes(`\`${excerpt(text)}\``))
}

/** Report the first place of a kind, and how many there are. */
function report(file: VFile, { kind, offset, text }: Found, count: number, source: string): void {
  const more = count > 1 ? ` (and ${count - 1} more in this chapter)` : ''
  reportProblem(file, {
    rule: 'syntax-unread',
    reason: `Unexpected \`${excerpt(text)}\`, which looks like ${kind.what} (${kind.tools}): shown as written${more}`,
    place: pointAt(source, offset),
    note: kind.instead,
  })
}

/** Return the start of a text on one line, without what would end code in a message. */
function excerpt(text: string): string {
  const line =
    text
      .trim()
      .split('\n', 1)[0]
      ?.replace(/[\uE000-\uE002]/g, '…')
      .replaceAll('`', "'") ?? ''
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}
