import { type PrivateMark, privateMark } from '../tree/private-mark.ts'

/** A part of a chapter between two comments that name it. */
export interface CommentRange {
  readonly from: number
  readonly to: number
  readonly mark: PrivateMark
}

const COMMENT = /<!--\s{0,9}([^<>\n]{1,80}?)\s{0,9}-->/g
const NAME = String.raw`([\p{L}\p{M}\p{Cf}][\p{L}\p{M}\p{N}\p{Cf}_-]*?)`
const GAP = String.raw`[\s:_-]+`
const END = new RegExp(
  String.raw`^(?:/\s*|(?:end|stop|fin)${GAP})${NAME}$|^${NAME}${GAP}(?:end|stop|fin)$`,
  'iu',
)
const START = new RegExp(
  `^(?:(?:begin|start|d[ée]but)${GAP})?${NAME}(?:${GAP}(?:begin|start|d[ée]but))?$`,
  'iu',
)

/**
 * Find the parts between two comments with a private name: `<!-- solution:start -->` and `<!-- solution:end -->`,
 * `<!-- BEGIN SOLUTION -->` and `<!-- END SOLUTION -->`.
 */
export function findCommentRanges(source: string): readonly CommentRange[] {
  const ranges: CommentRange[] = []
  const open = new Map<string, number>()
  for (const match of source.matchAll(COMMENT)) {
    const words = match[1] ?? ''
    const ended = END.exec(words)
    const mark = privateMark([ended?.[1] ?? ended?.[2] ?? START.exec(words)?.[1] ?? ''])
    if (!mark) continue
    const from = open.get(mark.kind)
    if (!ended) open.set(mark.kind, from ?? match.index)
    else if (from !== undefined) {
      ranges.push({ from, to: match.index, mark })
      open.delete(mark.kind)
    }
  }
  return ranges
}
