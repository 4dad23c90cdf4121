import type { EndsCode } from './fence-ends.ts'
import type { Parser } from './parse-markdown.ts'
import { repairFences } from './repair-fences.ts'
import { applyEdits, restorePositions } from './text-edits.ts'

/** Wrap a parser, so that fences end where their authors see them end; positions are those of the text as written. */
export function repairParser(parse: Parser, endsCode: EndsCode): Parser {
  return (text) => {
    if (!/`{3}|~{3}/.test(text)) return parse(text)
    const edits = repairFences(text, endsCode)
    if (edits.length === 0) return parse(text)
    const tree = parse(applyEdits(text, edits))
    restorePositions(tree, text, edits)
    return tree
  }
}
